package loam.scenariofile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.language.English;
import loam.study.Field;
import loam.study.FieldType;

/**
 * The keys of scenario files, by the place where they stand: readers refuse all others, and the
 * schema and {@code loam new} say what they mean.
 */
public final class ScenarioKeys {
  public static final Field<String> EXTENDS =
      text(
          "extends",
          "Scenario file, relative to this one, on which this one is a difference; file.yaml#name"
              + " for one of several in a file.");

  public static final Field<String> NAME =
      text("name", "Short name; results are called after it. Not inherited.");

  /** What each scenario may say, be it alone in its file or not. */
  public static final List<Field<?>> OF_EACH =
      List.of(
          text(
              "description",
              "The question, the expected direction and why. Not inherited from a parent."),
          text("name-zh", "The name in Chinese, shown to who reads Chinese. Not inherited."),
          text(
              "description-zh",
              "The description in Chinese, shown to who reads Chinese. Not inherited."),
          text("city", "City that is simulated: one that ships, or a folder beside the file."),
          Field.flag("backcast", "Whether changes may begin before the projection does."));

  /** Blocks of further keys. */
  public static final List<String> BLOCKS =
      List.of("assumptions", "policy", "run", SweepReader.KEY);

  /** What stands under {@code run:}. */
  public static final List<Field<?>> RUN =
      List.of(
          RunFields.END,
          RunFields.REPLICATIONS,
          text(
              PrecisionReader.KEY,
              "Largest half-width of the 95 % interval of a mean at the last year end, such as 3"
                  + " firms or 1 %."),
          text(
              OutputsReader.KEY,
              "Metrics that are shown before the usual ones, drawn and compared too."),
          RunFields.SEED,
          RunFields.PARAMETERS);

  private ScenarioKeys() {}

  private static Field<String> text(String name, @English String meaning) {
    return Field.of(name, "TEXT", FieldType.TEXT, meaning);
  }

  /** All that may stand at the top of a file, but for {@code scenarios}. */
  static Set<String> top() {
    return Stream.of(
            Stream.of(EXTENDS.name(), NAME.name()),
            OF_EACH.stream().map(Field::name),
            MovedPolicies.KEYS.stream(),
            BLOCKS.stream())
        .flatMap(all -> all)
        .collect(Collectors.toUnmodifiableSet());
  }

  static Set<String> names(List<Field<?>> fields) {
    return fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
  }
}
