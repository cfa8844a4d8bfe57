package loam.report;

import java.util.function.UnaryOperator;
import loam.city.City;
import loam.city.Provenance;
import loam.city.Standing;
import loam.language.Language;

/** How far a city's numbers have been held against published figures, in words. */
public final class StandingWords {
  private StandingWords() {}

  /** A word. */
  public static String grade(City city, Language language) {
    return switch (city.others().standing().grade()) {
      case SKETCH -> language.say("sketch");
      case CALIBRATED -> language.say("calibrated");
      case BACKTESTED -> language.say("backtested");
    };
  }

  /** A few words for the foot of a chart. */
  public static String brief(City city, Language language) {
    String name = language.name(city.name());
    return switch (city.others().standing().grade()) {
      case SKETCH -> language.say("%s is a sketch.", name);
      case CALIBRATED -> language.say("%s is calibrated.", name);
      case BACKTESTED -> language.say("%s is calibrated and backtested.", name);
    };
  }

  /** Adds the grade of a city to what stands at the foot of a chart. */
  public static UnaryOperator<String> foot(City city, Language language) {
    return words -> after(words, city, language);
  }

  /** What stands at the foot of a chart, with the city's grade behind it. */
  public static String after(String words, City city, Language language) {
    return words + (language == Language.ENGLISH ? " " : "") + brief(city, language);
  }

  /** A sentence or two for pages and answers. */
  public static String of(City city, Language language) {
    Standing standing = city.others().standing();
    String name = language.name(city.name());
    return switch (standing.grade()) {
      case SKETCH -> sketch(city, standing, name, language);
      case CALIBRATED ->
          language.say(
              "%s is calibrated: %d fitted figures are met with %d parameters freed; no projection"
                  + " from an earlier day was tried.",
              name, standing.met(), standing.freed());
      case BACKTESTED ->
          language.say(
              "%s is calibrated and backtested: %d fitted figures are met with %d parameters freed,"
                  + " and projections from an earlier day were held against later figures.",
              name, standing.met(), standing.freed());
    };
  }

  private static String sketch(City city, Standing standing, String name, Language language) {
    long borrowed =
        city.notes().stream().filter(note -> note.provenance() == Provenance.BORROWED).count();
    if (standing.lender().isPresent()) {
      return language.say(
          "%s is a sketch: %d numbers that a city should have of its own are borrowed, and its"
              + " parameter vectors are those of %s, widened; the variance that comes from"
              + " parameters comes from what is borrowed.",
          name, borrowed, standing.lender().get());
    }
    return borrowed > 0
        ? language.say(
            "%s is a sketch: %d numbers that a city should have of its own are borrowed; it was not"
                + " calibrated.",
            name, borrowed)
        : language.say(
            "%s is a sketch: it was not calibrated, or met no more figures than parameters were"
                + " freed.",
            name);
  }
}
