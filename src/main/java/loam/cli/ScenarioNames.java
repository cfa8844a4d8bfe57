package loam.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import loam.language.FailedAccessException;
import loam.language.Language;
import loam.scenariofile.ReadScenario;
import loam.store.ResultFolder;
import loam.store.file.Json;

/**
 * What people call scenarios in Chinese, beside results whose other files know one name only: those
 * files say what the numbers follow from, and names change no number.
 */
public final class ScenarioNames {
  private static final String FILE = "names.json";

  private ScenarioNames() {}

  /** Keeps the names. */
  public static void write(ResultFolder folder, List<ReadScenario> scenarios) {
    Map<String, Object> chinese = new TreeMap<>();
    scenarios.forEach(read -> chinese.put(read.scenario().name(), read.chinese().name()));
    folder.write(FILE, Json.pretty(Map.of(Language.CHINESE.id(), chinese)));
  }

  /** Names in a language by the names in English, which stand where there are no others. */
  public static UnaryOperator<String> read(Path folder, Language language) {
    Path file = folder.resolve(FILE);
    if (language == Language.ENGLISH || !Files.isRegularFile(file)) {
      return UnaryOperator.identity();
    }
    try {
      Object names = Json.parse(Files.readString(file)).get(language.id());
      return name ->
          names instanceof Map<?, ?> map && map.get(name) instanceof String known ? known : name;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", file);
    }
  }
}
