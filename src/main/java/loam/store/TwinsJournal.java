package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loam.comparison.Ledger;
import loam.comparison.Outcome;
import loam.comparison.Twin;
import loam.comparison.Twins;
import loam.comparison.TwinsCheckpoint;
import loam.language.FailedAccessException;
import loam.language.RefusedException;
import loam.store.file.Durable;
import loam.store.file.Json;
import loam.store.file.Sha256;
import loam.store.file.StrangersFile;
import org.jspecify.annotations.Nullable;

/**
 * Finished pairings of twins, each in a JSON file of its own with a checksum: one that is cut off
 * or changed counts as not there.
 */
public final class TwinsJournal implements TwinsCheckpoint {
  /** All pairings in one file, beside the results that rest on them. */
  public static final String PUBLISHED = "twins.json";

  private static final String SUM = "sha256";
  private static final String ALL = "pairs";

  private final Path folder;

  /** A journal in a folder, which is made when something is kept. */
  public TwinsJournal(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Twins.Replication> recall(int replication) {
    try {
      Map<String, Object> map =
          new LinkedHashMap<>(Json.parse(Files.readString(file(replication))));
      Object sum = map.remove(SUM);
      return Sha256.of(Json.pretty(map)).equals(sum) ? Optional.of(of(map)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // not there, or damaged
    }
  }

  /** Writes the pairings of some replications into one file, in their order. */
  public void publish(Path file, List<Integer> replications) {
    List<Map<String, Object>> pairs =
        replications.stream()
            .sorted()
            .flatMap(one -> recall(one).stream())
            .map(TwinsJournal::map)
            .toList();
    try {
      Files.writeString(file, Json.pretty(Map.of(ALL, pairs)));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", file);
    }
  }

  /**
   * Makes a journal of such a file, without some replications.
   *
   * @param known replications that there are; the file may speak of no other
   */
  static void unpack(Path file, Set<Integer> known, Set<Integer> without, Path folder) {
    TwinsJournal journal = new TwinsJournal(folder);
    try {
      for (Object pair : list(Json.parse(StrangersFile.text(file)).getOrDefault(ALL, List.of()))) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (pair instanceof Map<?, ?> keys) {
          keys.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        Twins.Replication read = of(map);
        if (!known.contains(read.number())) {
          throw new IllegalArgumentException("replication %d".formatted(read.number()));
        }
        if (!without.contains(read.number())) {
          journal.commit(read);
        }
      }
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new RefusedException("%s is damaged and cannot be read", PUBLISHED);
    }
  }

  @Override
  public void commit(Twins.Replication pair) {
    Map<String, Object> map = map(pair);
    map.put(SUM, Sha256.of(Json.pretty(map)));
    Path file = file(pair.number());
    Path partial = folder.resolve(UUID.randomUUID() + ".partial");
    try {
      Files.createDirectories(folder);
      Files.writeString(partial, Json.pretty(map));
      Durable.sync(partial);
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      Durable.syncNames(folder);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot keep replication %s in %s", pair.number(), file);
    }
  }

  private Path file(int replication) {
    return folder.resolve("%s.json".formatted(replication));
  }

  private static Map<String, Object> map(Twins.Replication pair) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("replication", pair.number());
    map.put("ledgers", ledgers(pair.ledgers()));
    map.put("placebos", ledgers(pair.placebos()));
    map.put("telling", pair.striking().stream().map(TwinsJournal::twins).toList());
    return map;
  }

  private static List<List<List<Integer>>> ledgers(List<List<Ledger>> ledgers) {
    return ledgers.stream()
        .map(row -> row.stream().map(one -> Arrays.stream(one.counts()).boxed().toList()).toList())
        .toList();
  }

  private static List<List<Object>> twins(List<Twin> twins) {
    return twins.stream()
        .map(twin -> List.<Object>of(twin.firm(), ids(twin.gained()), ids(twin.lost())))
        .toList();
  }

  private static List<String> ids(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::id).toList();
  }

  private static Twins.Replication of(Map<String, Object> map) {
    return new Twins.Replication(
        number(map.getOrDefault("replication", 0)).intValue(),
        List.of(),
        ledgers(map.getOrDefault("ledgers", List.of())),
        ledgers(map.getOrDefault("placebos", List.of())),
        list(map.getOrDefault("telling", List.of())).stream().map(TwinsJournal::twins).toList());
  }

  private static List<List<Ledger>> ledgers(Object value) {
    return list(value).stream()
        .map(row -> list(row).stream().map(TwinsJournal::ledger).toList())
        .toList();
  }

  private static Ledger ledger(Object counts) {
    return Ledger.ofCounts(
        list(counts).stream().mapToInt(count -> number(count).intValue()).toArray());
  }

  private static List<Twin> twins(Object value) {
    return list(value).stream().map(TwinsJournal::list).map(TwinsJournal::twin).toList();
  }

  private static Twin twin(List<?> parts) {
    if (parts.size() != 3) {
      throw new IllegalArgumentException("no pair: " + parts);
    }
    return new Twin(
        number(parts.get(0)).longValue(), outcomes(parts.get(1)), outcomes(parts.get(2)));
  }

  private static List<Outcome> outcomes(Object ids) {
    return list(ids).stream().map(TwinsJournal::outcome).toList();
  }

  private static Outcome outcome(Object id) {
    return Outcome.all().stream()
        .filter(outcome -> outcome.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outcome " + id));
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("no list: " + value);
  }

  private static Number number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number;
    }
    throw new IllegalArgumentException("no number: " + value);
  }
}
