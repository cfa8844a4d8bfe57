package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import loam.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryAdviceTest {
  /** The messages are those of HotSpot 17: of its heap, its collector, threads and arrays. */
  @ParameterizedTest
  @CsvSource({
    "Java heap space, true",
    "GC overhead limit exceeded, true",
    "'unable to create native thread: possibly out of memory or process limits reached', false",
    "Requested array size exceeds VM limit, false",
    "Metaspace, false"
  })
  void a_larger_heap_is_advised_only_where_the_heap_was_too_small(String why, boolean advised) {
    String said = Main.said(new OutOfMemoryError(why), Language.ENGLISH);

    assertThat(said.contains("such as LOAM_HEAP=2g")).isEqualTo(advised);
    assertThat(said.endsWith(why)).isEqualTo(!advised);
  }
}
