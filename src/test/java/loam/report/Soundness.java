package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.store.file.Json;

/** What holds for every page. */
public final class Soundness {
  private Soundness() {}

  /**
   * Every link leads to a place, every place is one, every chart has a table, the manifest is one.
   */
  public static void check(String html) {
    List<String> ids = all("\\bid=\"([^\"]*)\"", html);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(all("href=\"#([^\"]*)\"", html));
    assertThat(all("(?s)(<figure class=\"chart\".*?</figure>)", html))
        .allSatisfy(figure -> assertThat(tablesOf(figure, html)).hasSize(1));
    assertThat(
            Json.parse(
                all("(?s)<script type=\"application/json\" id=\"manifest\">(.*?)</script>", html)
                    .get(0)))
        .isNotNull();
  }

  /** The one inside, or the one that its link leads to. */
  private static List<String> tablesOf(String figure, String html) {
    List<String> inside = all("(<table)", figure);
    return inside.isEmpty()
        ? all("(<table id=\"" + all("href=\"#([^\"]*)\"", figure).get(0) + "\")", html)
        : inside;
  }

  /** The first groups of all matches. */
  public static List<String> all(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
