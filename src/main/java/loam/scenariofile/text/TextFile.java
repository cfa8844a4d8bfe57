package loam.scenariofile.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The text of an input file: UTF-8, a byte order mark is passed over. */
public final class TextFile {
  private static final int MOST_BYTES = 2_000_000;
  private static final int FIRST_OF_GBK = 0xA1;
  private static final int NO_BYTE = 0xFF;

  private TextFile() {}

  /** The bytes of a file on disk, or nothing, and then a problem says why. */
  public static Optional<byte[]> read(Path path, Problems problems) {
    return read(path, MOST_BYTES, problems);
  }

  /** As above, where the file may have so many bytes. */
  public static Optional<byte[]> read(Path path, int most, Problems problems) {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      problems.add(file, "this is a folder, but must be a file");
      return Optional.empty();
    }
    if (Files.notExists(path)) {
      problems.add(file, "there is no such file");
      return Optional.empty();
    }
    if (!Files.isRegularFile(path)) {
      problems.add(file, "this is a pipe or a device, but must be a file"); // it may never end
      return Optional.empty();
    }
    try (InputStream stream = Files.newInputStream(path)) {
      byte[] bytes = stream.readNBytes(most + 1);
      if (bytes.length <= most) {
        return Optional.of(bytes);
      }
      problems.add(file, "the file has more than %,d bytes; this is no input of Loam", most);
    } catch (AccessDeniedException e) {
      problems.add(file, "the file may not be read; look at its permissions");
    } catch (IOException e) {
      problems.add(file, "the file cannot be read: %s", e.toString());
    }
    return Optional.empty();
  }

  /** The text, or nothing, and then a problem says why. */
  public static Optional<String> decode(String file, byte[] bytes, Problems problems) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (unmarked.indexOf('\0') < 0) {
        return Optional.of(unmarked);
      }
    } catch (CharacterCodingException e) {
      // said below
    }
    if (looksLikeGbk(bytes)) {
      problems.add(
          file,
          "this is not UTF-8 text; it looks like GBK: save the file as UTF-8, or: iconv -f GBK -t"
              + " UTF-8 %s",
          file);
    } else {
      problems.add(file, "this is not UTF-8 text; save the file as UTF-8");
    }
    return Optional.empty();
  }

  /** Whether all that is not ASCII comes in pairs as the common characters of GBK have them. */
  private static boolean looksLikeGbk(byte[] bytes) {
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] == 0) {
        return false;
      }
      if (bytes[i] > 0) {
        i++;
      } else if (i + 1 < bytes.length && isGbk(bytes[i]) && isGbk(bytes[i + 1])) {
        i += 2;
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean isGbk(byte part) {
    int value = Byte.toUnsignedInt(part);
    return value >= FIRST_OF_GBK && value < NO_BYTE;
  }

  /** SHA-256 in hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** The folder of a file. */
  public static Path folderOf(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
  }
}
