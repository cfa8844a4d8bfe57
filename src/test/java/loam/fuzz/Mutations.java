package loam.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What can happen to a file by accident, and some of what can happen on purpose. */
public final class Mutations {
  private static final byte[] NASTY =
      "\0\t\n\r \"'#&*!|>%@`{}[],:?-<0123456789eE.+_~\u00e9\ufeff".getBytes(StandardCharsets.UTF_8);
  private static final List<String> NASTY_LINES =
      List.of(
          "{",
          "]",
          "? ",
          "- ",
          "<<: *a",
          "a: &a [*a]",
          "--- x",
          "...",
          "%TAG ! x",
          "\t",
          "\"",
          "'",
          "|",
          ": ",
          "value: 1e999",
          "name: {a: b}",
          "policy: []",
          "run: ",
          "? {a: b} : c",
          "city: \"\\0\"",
          "series: {}",
          "2020-01-01: 5");

  private Mutations() {}

  /** A few changes, each of some bytes or of a line. */
  public static byte[] of(byte[] original, Random random) {
    byte[] bytes = original;
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      bytes = random.nextBoolean() ? bytesMutated(bytes, random) : linesMutated(bytes, random);
    }
    return bytes;
  }

  private static byte[] bytesMutated(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int until = Math.min(bytes.length, from + 1 + random.nextInt(1 + random.nextInt(20)));
    byte[] part = Arrays.copyOfRange(bytes, from, until);
    return switch (random.nextInt(4)) {
      case 0 -> joined(bytes, from, new byte[0], until);
      case 1 -> joined(bytes, until, part, until);
      case 2 -> {
        random.nextBytes(part);
        yield joined(bytes, from, part, until);
      }
      default -> {
        for (int i = 0; i < part.length; i++) {
          part[i] = NASTY[random.nextInt(NASTY.length)];
        }
        yield joined(bytes, from, part, until);
      }
    };
  }

  private static byte[] joined(byte[] bytes, int before, byte[] middle, int after) {
    byte[] joined = Arrays.copyOf(bytes, before + middle.length + bytes.length - after);
    System.arraycopy(middle, 0, joined, before, middle.length);
    System.arraycopy(bytes, after, joined, before + middle.length, bytes.length - after);
    return joined;
  }

  private static byte[] linesMutated(byte[] bytes, Random random) {
    List<String> lines =
        new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
    int at = random.nextInt(lines.size());
    String indent = " ".repeat(random.nextInt(7));
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.set(at, indent + NASTY_LINES.get(random.nextInt(NASTY_LINES.size())));
      case 3 -> lines.add(at, indent + NASTY_LINES.get(random.nextInt(NASTY_LINES.size())));
      default -> lines.set(at, indent + lines.get(at).strip());
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }
}
