package loam.scenariofile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The text of an input file: UTF-8, a byte order mark is passed over. */
final class TextFile {
  private TextFile() {}

  /** The text, or nothing, and then a problem says why. */
  static Optional<String> decode(String file, byte[] bytes, Problems problems) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (unmarked.indexOf('\0') < 0) {
        return Optional.of(unmarked);
      }
    } catch (CharacterCodingException e) {
      // said below
    }
    problems.add(file, "this is not UTF-8 text; save the file as UTF-8");
    return Optional.empty();
  }

  /** SHA-256 in hexadecimal. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
