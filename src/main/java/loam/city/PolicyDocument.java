package loam.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import loam.language.Phrase;

/**
 * A published policy: who issued what, when and for whom, and which levers of the model it moved.
 *
 * @param id short name by which scenarios call it, such as {@code sme-2024}
 * @param title as published
 * @param number of the document, such as 京政办发〔2024〕14号; empty where none was read
 * @param issued a day, a month or a year
 * @param validity the years that it names, such as {@code 2024/2026}; may be empty
 * @param sectors ids of sectors of the city; none if it is for all
 * @param moves steps of the published paths of levers that are this policy; none if it moves none
 * @param reforms of the business environment that it counts itself
 * @param meaning what of it the model has, or why it moves no lever
 * @param source title and publisher of what was read
 * @param address of the publisher; empty where none is known or only a copy was read
 */
public record PolicyDocument(
    String id,
    Phrase title,
    String number,
    Phrase issuer,
    String issued,
    String validity,
    List<String> sectors,
    List<Instrument> instruments,
    List<Move> moves,
    OptionalInt reforms,
    Phrase meaning,
    String source,
    String address,
    Read read) {
  /** By what a policy acts. */
  public enum Instrument {
    FUND,
    SUBSIDY,
    TITLE,
    TAX,
    TALENT,
    PLATFORM,
    REGULATION,
    SPACE,
    FINANCE,
    PLAN
  }

  /** What was read of it. */
  public enum Read {
    /** A page of its issuer or of the publisher that is named. */
    PAGE,
    /** A copy elsewhere; the publisher's own page could not be checked. */
    COPY,
    /** Nothing: from memory, to be checked. */
    MEMORY
  }

  /**
   * A step of the published path of a lever that is this policy.
   *
   * @param from the day of the step
   * @param until the day of the path's next step, if that is where the policy ends
   * @param without the value of the lever without the policy, where the path has no step on that
   *     day because the mechanism has its first day in a parameter
   * @param share of the step that is this policy, from 0 to 1; 1 unless it is a measure of a
   *     package
   */
  public record Move(
      String lever,
      LocalDate from,
      Optional<LocalDate> until,
      OptionalDouble without,
      double share) {}

  public PolicyDocument {
    sectors = List.copyOf(sectors);
    instruments = List.copyOf(instruments);
    moves = List.copyOf(moves);
  }

  /** Whether a step of a lever's path is this policy. */
  public boolean isMoving(String lever) {
    return moves.stream().anyMatch(move -> move.lever().equals(lever));
  }
}
