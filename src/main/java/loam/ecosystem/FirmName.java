package loam.ecosystem;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Firms have keys, people want names: {@code 4383-12} is candidate 12 among the registrations of
 * day 4383, {@code initial-7} a firm of the initial stock, {@code graduate-2-31} one of the
 * academy's, {@code space-14-0} one that came from elsewhere. The same name is the same firm in
 * every scenario and replication.
 */
public final class FirmName {
  private static final Pattern NAME =
      Pattern.compile("(?:(initial)-(\\d{1,7}))|(?:(graduate-|space-|)(\\d{1,6})-(\\d{1,7}))");
  private static final long INDEX = (1L << 20) - 1;

  private FirmName() {}

  /** The name of a key. */
  public static String of(long key) {
    if (key < FirmKeys.CITY) {
      return "initial-" + (-2 - key);
    }
    long group = (key & ((1L << 60) - 1)) >> 20;
    String kind =
        FirmKeys.isSpaceArrival(key) ? "space-" : FirmKeys.isGraduate(key) ? "graduate-" : "";
    return "%s%s-%s".formatted(kind, group, key & INDEX);
  }

  /** The key of a name, or nothing if it is none. */
  public static Optional<Long> key(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    if (parts.group(1) != null) {
      return Optional.of(FirmKeys.initial(Integer.parseInt(parts.group(2))));
    }
    int group = Integer.parseInt(parts.group(4));
    int index = Integer.parseInt(parts.group(5));
    if (index > INDEX) {
      return Optional.empty();
    }
    return Optional.of(
        switch (parts.group(3)) {
          case "graduate-" -> FirmKeys.graduate(group, index);
          case "space-" -> FirmKeys.spaceArrival(group, index);
          default -> FirmKeys.registration(group, index);
        });
  }
}
