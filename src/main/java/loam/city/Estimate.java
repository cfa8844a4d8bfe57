package loam.city;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a published study found about the strength of a lever or parameter.
 *
 * @param id such as E001
 * @param bearsOn names of levers and parameters
 * @param study authors and year
 * @param title of the publication; may be empty
 * @param outlet journal or series; may be empty
 * @param place where it was measured
 * @param period when; may be empty
 * @param design how, e.g. difference in differences
 * @param population which firms or persons
 * @param estimand what was estimated
 * @param value in {@code unit}; nothing where only a sign or a null result was read
 * @param direction in which direction more of the policy moved what the policy is for
 * @param nearness of place and instrument to the cities of this country
 * @param read how much of the study was read
 * @param address of the publisher; empty where none is known
 */
public record Estimate(
    String id,
    List<String> bearsOn,
    String study,
    String title,
    String outlet,
    String place,
    String period,
    String design,
    String population,
    String estimand,
    OptionalDouble value,
    String unit,
    Direction direction,
    Nearness nearness,
    Read read,
    String address) {
  /** The direction of a finding. */
  public enum Direction {
    RAISES,
    /** Not distinguishable from no effect; its size was not read. */
    NONE,
    LOWERS,
    MIXED
  }

  /** How far a finding must be carried. */
  public enum Nearness {
    NEAR,
    MIDDLE,
    FAR
  }

  /** What was read of a study. */
  public enum Read {
    ABSTRACT,
    /** The abstract, in a copy that is not the publisher's. */
    COPY,
    /** Nothing: cited from memory, to be checked. */
    MEMORY
  }

  public Estimate {
    bearsOn = List.copyOf(bearsOn);
  }
}
