package loam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import loam.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in a real Chromium; skipped, by name, where there is none. */
class ReportInBrowserIT {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

  /** Milliseconds until a browser counts as hanging: however busy the machine, it is not. */
  private static final double PATIENCE = 600_000;

  @TempDir static Path directory = Path.of("");

  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static final List<Browser> BROWSERS = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    for (Language language : Language.values()) {
      write("run-" + language.id(), Reports.ofRun("a <b>", language, 5).html());
      write("comparison-" + language.id(), Reports.ofComparison("c & d", language).html());
      write("sensitivity-" + language.id(), Reports.ofSensitivity("e", language).html());
    }
    var chromium = PLACES.stream().filter(Files::isExecutable).findFirst();
    if (chromium.isPresent()) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      OPEN.add(playwright);
      BROWSERS.add(
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium.get())
                      .setTimeout(PATIENCE)
                      .setArgs(List.of("--no-sandbox"))));
    }
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable open : OPEN) {
      open.close();
    }
  }

  private static void write(String name, String html) throws IOException {
    Files.writeString(directory.resolve(name + ".html"), html);
  }

  private static List<String> pages(Language language) {
    return Stream.of("run-", "comparison-", "sensitivity-")
        .map(name -> name + language.id())
        .toList();
  }

  /** What a page does in a window of some width. */
  private interface Look {
    void at(Page page, List<String> errors);
  }

  private static void look(String name, int width, ColorScheme scheme, Look look) {
    assumeTrue(!BROWSERS.isEmpty(), "no Chromium in " + PLACES);
    try (BrowserContext context =
        BROWSERS
            .get(0)
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme)
                    .setBypassCSP(scheme == ColorScheme.NO_PREFERENCE))) {
      List<String> errors = new ArrayList<>();
      context.setDefaultTimeout(PATIENCE);
      Page page = context.newPage();
      page.onConsoleMessage(message -> errors.add(message.type() + ": " + message.text()));
      page.onPageError(errors::add);
      page.onRequest(
          request -> {
            if (!request.url().startsWith("file:")) {
              errors.add("asks for " + request.url());
            }
          });
      page.navigate(directory.resolve(name + ".html").toUri().toString());
      look.at(page, errors);
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_page_complains_or_is_wider_than_its_window(Language language) {
    for (String name : pages(language)) {
      for (int width : new int[] {360, 390, 800, 1600}) {
        look(
            name,
            width,
            ColorScheme.LIGHT,
            (page, errors) -> {
              assertThat(errors).as(name).isEmpty();
              assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                  .as("%s at %d", name, width)
                  .isEqualTo(true);
              assertThat(
                      page.evaluate(
                          """
                          [...document.querySelectorAll('.drawing')].map(drawing =>
                            [drawing.scrollWidth <= drawing.clientWidth ? 'whole' : 'scrolls',
                             [...drawing.querySelectorAll('svg')].filter(svg =>
                               svg.getClientRects().length).map(svg => svg.classList[0])].join())
                            .filter((what, i, all) => all.indexOf(what) === i).join(' ')\
                          """))
                  .as("charts of %s at %d", name, width)
                  .isEqualTo(width < 600 ? "whole,narrow" : "whole,wide");
            });
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void axe_finds_nothing_in_light_or_dark(Language language) {
    for (String name : pages(language)) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        look(
            name,
            800,
            ColorScheme.NO_PREFERENCE,
            (page, errors) -> {
              page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
              page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
              page.evaluate(axe());
              Object found =
                  page.evaluate(
                      "async () => (await axe.run()).violations.map("
                          + "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' '))");
              assertThat(found).as("%s, %s", name, scheme).isEqualTo(List.of());
            });
      }
    }
  }

  private static String axe() {
    try (InputStream script =
        Objects.requireNonNull(ReportInBrowserIT.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void the_dark_page_is_dark() {
    look(
        "run-en",
        800,
        ColorScheme.DARK,
        (page, errors) ->
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 24, 29)"));
  }

  @Test
  void the_first_tab_skips_to_the_content_and_later_ones_reach_links_charts_and_tables() {
    look(
        "run-en",
        800,
        ColorScheme.LIGHT,
        (page, errors) -> {
          page.keyboard().press("Tab");
          assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
          Object all =
              page.evaluate("document.querySelectorAll('a, summary, [tabindex=\"0\"]').length");
          assertThat(
                  page.evaluate(
                      "[...document.querySelectorAll('a, summary, .drawing, pre')]"
                          + ".every(e => e.tabIndex === 0)"))
              .isEqualTo(true);
          assertThat(((Number) all).intValue()).isGreaterThan(50);
        });
  }

  @Test
  void arrow_keys_and_pointer_read_values_off_a_chart() {
    look(
        "run-en",
        800,
        ColorScheme.LIGHT,
        (page, errors) -> {
          var figure = page.locator("figure.chart:has(tr[data-place])").first();
          figure.locator(".drawing").focus();
          assertThat(figure.locator(".reading").textContent()).startsWith("2030 · median");
          page.keyboard().press("ArrowLeft");
          assertThat(figure.locator(".reading").textContent()).startsWith("2029 · median");
          figure.locator(".drawing").hover();
          assertThat(figure.locator(".reading").textContent()).startsWith("202");
          assertThat(errors).isEmpty();
        });
  }

  @Test
  void arrow_keys_walk_over_dots_and_bars_and_say_what_they_mean() {
    look(
        "comparison-en",
        800,
        ColorScheme.LIGHT,
        (page, errors) -> {
          var figure = page.locator("#forest-1");
          figure.locator(".drawing").focus();
          assertThat(figure.locator(".reading").textContent()).startsWith("Unicorns: +");
          page.keyboard().press("ArrowDown");
          assertThat(figure.locator(".reading").textContent()).doesNotStartWith("Unicorns:");
          assertThat(errors).isEmpty();
        });
  }

  @Test
  void charts_are_as_dark_as_the_page() {
    look(
        "run-en",
        800,
        ColorScheme.DARK,
        (page, errors) ->
            assertThat(
                    page.evaluate(
                        "getComputedStyle(document.querySelector('.drawing svg rect')).fill"))
                .isEqualTo("rgb(20, 24, 29)"));
  }

  @Test
  void a_link_into_a_folded_table_opens_it() {
    look(
        "comparison-en",
        800,
        ColorScheme.LIGHT,
        (page, errors) -> {
          page.evaluate("location.hash = document.querySelector('details table').id");
          page.waitForFunction("document.querySelector('details:has(table)').open");
          assertThat(errors).isEmpty();
        });
  }
}
