package loam.report.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What is in a zip file that is in memory, by its directory: a stream would not know the sizes, and
 * a file on disk could outlive a process that is killed. For files below 4 GB.
 *
 * @see "PKWARE, APPNOTE.TXT 6.3, 4.3.7, 4.3.12 and 4.3.16"
 */
final class ZipContents {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int DEFLATED = 8;

  private final ByteBuffer zip;

  private ZipContents(byte[] zip) {
    this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The files in it, in the order of its directory.
   *
   * @throws IOException if it is none, or damaged
   */
  static Map<String, byte[]> of(byte[] zip) throws IOException {
    try {
      return new ZipContents(zip).all();
    } catch (IndexOutOfBoundsException | DataFormatException e) {
      throw new IOException("no zip file", e);
    }
  }

  private Map<String, byte[]> all() throws IOException, DataFormatException {
    int end = zip.limit() - END_SIZE;
    while (zip.getInt(end) != END) {
      end--;
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    int entry = zip.getInt(end + 16);
    for (int left = zip.getShort(end + 10); left > 0; left--) {
      if (zip.getInt(entry) != ENTRY) {
        throw new IOException("no entry of a zip file");
      }
      int name = Short.toUnsignedInt(zip.getShort(entry + 28));
      files.put(text(entry + ENTRY_SIZE, name), content(entry));
      entry +=
          ENTRY_SIZE
              + name
              + Short.toUnsignedInt(zip.getShort(entry + 30))
              + Short.toUnsignedInt(zip.getShort(entry + 32));
    }
    return files;
  }

  private String text(int from, int length) {
    return new String(zip.array(), from, length, StandardCharsets.UTF_8);
  }

  private byte[] content(int entry) throws DataFormatException {
    int local = zip.getInt(entry + 42);
    int from =
        local
            + LOCAL_SIZE
            + Short.toUnsignedInt(zip.getShort(local + 26))
            + Short.toUnsignedInt(zip.getShort(local + 28));
    int packed = zip.getInt(entry + 20);
    byte[] content = new byte[zip.getInt(entry + 24)];
    if (zip.getShort(entry + 10) == DEFLATED) {
      Inflater inflater = new Inflater(true);
      inflater.setInput(zip.array(), from, packed);
      int there = 0;
      while (there < content.length) {
        int more = inflater.inflate(content, there, content.length - there);
        if (more == 0) {
          throw new DataFormatException("cut off");
        }
        there += more;
      }
      inflater.end();
    } else {
      zip.get(from, content);
    }
    return content;
  }
}
