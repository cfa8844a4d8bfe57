package loam.scenariofile.text;

import java.time.LocalDate;
import java.util.Optional;

/** Reads which days a published figure covers. */
public final class SpanReader {
  private final Values values;
  private final Problems problems;

  public SpanReader(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  /** {@code on: day}, or {@code over: [first day, last day]}. */
  public Optional<LocalDate[]> read(String id, Yaml.Mapping at) {
    if (at.has("on") == at.has("over")) {
      problems.add(at, "%s must have either on: a day, or over: [first day, last day]", id);
      return Optional.empty();
    }
    if (at.has("on")) {
      return values.date("on", at.get("on")).map(day -> new LocalDate[] {day, day});
    }
    Optional<Yaml.Sequence> days = values.sequence("over", at.get("over"));
    if (days.isEmpty() || days.get().items().size() != 2) {
      problems.add(at.get("over"), "over must be [first day, last day]");
      return Optional.empty();
    }
    Optional<LocalDate> first = values.date("over", days.get().items().get(0));
    Optional<LocalDate> last = values.date("over", days.get().items().get(1));
    return first.isPresent() && last.isPresent()
        ? Optional.of(new LocalDate[] {first.get(), last.get()})
        : Optional.empty();
  }
}
