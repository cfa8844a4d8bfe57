package loam.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rooms that simulate, compiled to WebAssembly, have in Chromium the bits that they have on
 * Java; skipped, by name, where there is no Chromium.
 */
@Tag("slow") // compiling takes half a minute
class ModelInBrowserIT {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final int REPLICATIONS = 8;

  /** Milliseconds until a browser counts as hanging: however busy the machine, it is not. */
  private static final double PATIENCE = 600_000;

  private static final String PAGE =
      """
      <!doctype html><script src="runtime.js"></script><script>
      window.said = "";
      const log = console.log;
      console.log = (...words) => { window.said += words.join(" ") + "\\n"; log(...words); };
      TeaVM.wasmGC.load("model.wasm").then(model => { model.exports.main([]); window.done = true; })
        .catch(why => { window.said = "failed: " + why + " " + why.stack; window.done = true; });
      </script>
      """;

  @Test
  void replications_of_a_policy_hash_as_they_do_on_java() throws IOException {
    Optional<Path> chromium = PLACES.stream().filter(Files::isExecutable).findFirst();
    assumeTrue(chromium.isPresent(), "no Chromium in " + PLACES);
    Scenario read = ScenarioReader.read(Path.of("scenarios/double-funds.yaml"));
    Scenario scenario = read.in(read.city().withoutPosterior());

    ModelOfBrowser model =
        ModelOfBrowser.of(ScenarioSource.of(scenario, ModelOfBrowser.MAIN, REPLICATIONS));
    String said = saidIn(chromium.orElseThrow(), model);

    assertThat(said.strip()).isEqualTo(HashedReplications.of(scenario, REPLICATIONS).strip());
  }

  private static String saidIn(Path chromium, ModelOfBrowser model) {
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setTimeout(PATIENCE)
                        .setArgs(List.of("--no-sandbox")))) {
      Page page = browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      serve(page, "runtime.js", "text/javascript", model.runtime());
      serve(page, "model.wasm", "application/wasm", model.wasm());
      serve(
          page, "index.html", "text/html", PAGE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      page.navigate("http://model.invalid/index.html");
      page.waitForFunction("window.done");
      return (String) page.evaluate("window.said");
    }
  }

  private static void serve(Page page, String name, String type, byte[] body) {
    page.route(
        "http://model.invalid/" + name,
        route -> route.fulfill(new Route.FulfillOptions().setContentType(type).setBodyBytes(body)));
  }
}
