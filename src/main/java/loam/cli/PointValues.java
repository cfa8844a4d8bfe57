package loam.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Trajectory;
import loam.language.Phrase;
import loam.scenario.Scenario;
import loam.store.PublishedResult;
import loam.store.PublishedValues;

/** The values of a sweep's points as they were published, if they are at hand. */
final class PointValues implements AutoCloseable {
  private final Optional<Path> file;
  private Optional<PublishedValues> values = Optional.empty();
  private boolean damaged;

  private PointValues(Optional<Path> file) {
    this.file = file;
  }

  static PointValues of(PublishedResult result) {
    return new PointValues(result.trajectories());
  }

  /** Where a replication differs first from what was published. */
  Optional<Phrase> difference(Scenario point, Trajectory here) {
    if (file.isEmpty() || damaged) {
      return Optional.empty();
    }
    try {
      PublishedValues published = values.orElseGet(() -> new PublishedValues(file.get()));
      values = Optional.of(published);
      return published
          .first(point.name(), here, Ecosystem.recordDates(point.plan().end()))
          .map(
              one ->
                  Phrase.of(
                      "; first in replication %s on %s in %s: %s published, %s here",
                      here.replication(), one.date(), one.metric(), one.published(), one.here()));
    } catch (UncheckedIOException e) {
      damaged = true;
      return Optional.empty();
    }
  }

  /** That the file cannot be read, if so it is. */
  Optional<Phrase> damage() {
    return damaged
        ? file.map(place -> Phrase.of("%s is damaged and cannot be read", place))
        : Optional.empty();
  }

  @Override
  public void close() {
    values.ifPresent(PublishedValues::close);
  }
}
