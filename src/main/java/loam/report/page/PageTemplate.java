package loam.report.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import loam.report.chart.DarkPaper;

/**
 * Makes HTML of a page by FreeMarker, which escapes all text. Style and script are inside; a policy
 * in the head allows these two by their hashes, and nothing from a network.
 */
final class PageTemplate {
  private static final String FOLDER = "/loam/report/page/";

  /** Charts are drawn once, on white paper, which print keeps. */
  private static final String DARK =
      "@media screen and (prefers-color-scheme: dark) {\n" + DarkPaper.rules(".drawing") + "}\n";

  private PageTemplate() {}

  static String html(Page page) {
    String style = resource("report.css") + DARK;
    String script = resource("report.js");
    Map<String, Object> model =
        Map.of(
            "page",
            page,
            "style",
            style,
            "script",
            script,
            "styleHash",
            hash(style),
            "scriptHash",
            hash(script),
            "manifest",
            // data inside a script element: no text in it may end the element
            page.manifest().replace("<", "\\u003c"));
    StringWriter html = new StringWriter();
    try {
      configuration().getTemplate("report.ftlh").process(model, html);
    } catch (IOException e) {
      throw new UncheckedIOException("while reading the template of the report", e);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template of the report is wrong", e);
    }
    return html.toString();
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new ClassTemplateLoader(PageTemplate.class, FOLDER));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    return configuration;
  }

  private static String resource(String name) {
    try (InputStream stream = PageTemplate.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("Loam was built without " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("while reading " + FOLDER + name, e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
