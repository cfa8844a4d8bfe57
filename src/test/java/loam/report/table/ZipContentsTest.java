package loam.report.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipContentsTest {
  private static final String LONG = "沃土 ".repeat(100_000);

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String text : new String[] {"", "short", LONG}) {
        out.putNextEntry(new ZipEntry("a/%d 文".formatted(text.length())));
        out.write(text.getBytes(UTF_8));
      }
      out.setComment("the end");
    }
    return bytes.toByteArray();
  }

  @Test
  void files_come_out_as_they_went_in() throws IOException {
    Map<String, byte[]> files = ZipContents.of(zip());

    assertThat(files.keySet()).containsExactly("a/0 文", "a/5 文", "a/300000 文");
    assertThat(new String(files.getOrDefault("a/300000 文", new byte[0]), UTF_8)).isEqualTo(LONG);
  }

  @Test
  void what_is_cut_off_is_no_zip_file() throws IOException {
    byte[] zip = zip();

    assertThatThrownBy(() -> ZipContents.of(Arrays.copyOf(zip, zip.length / 2)))
        .isInstanceOf(IOException.class);
  }
}
