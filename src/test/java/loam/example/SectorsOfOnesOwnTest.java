package loam.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import loam.city.City;
import loam.ecosystem.Beijing;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.pack.Cities;
import loam.scenariofile.text.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city with sectors of its own is a folder of files. */
class SectorsOfOnesOwnTest {
  private static final List<String> FILES =
      List.of(
          "city.yaml",
          "parameters.yaml",
          "capital.yaml",
          "policy.yaml",
          "tiers.yaml",
          "targets.yaml",
          "holidays.csv",
          "facts.csv");

  @TempDir Path folder;

  /** Beijing under other names: the same firms, in sectors that are called otherwise. */
  @Test
  void sectors_under_other_names_are_the_same_sectors() throws IOException {
    City renamed = renamed("programmes: {aiPlus: GAMES, health: BIO, space: SPACE}");
    Trajectory there = run(renamed);
    Trajectory here = run(Beijing.CITY);

    assertThat(there.values()).isEqualTo(here.values());
    assertThat(there.metrics().ids())
        .contains("substantive.GAMES", "sector.BIO.size")
        .doesNotContain("substantive.AI");
    assertThat(MetricCatalogue.of(renamed).get("substantive.GAMES").label())
        .isEqualTo("Computer games firms");
  }

  @Test
  void a_programme_for_a_sector_that_the_city_has_not_is_refused() {
    assertThatThrownBy(() -> renamed("programmes: {aiPlus: GAME}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "programme aiPlus is for GAME, but the city has no such sector; did you mean"
                + " \"GAMES\"?");
  }

  @Test
  void two_sectors_of_one_name_are_refused() {
    assertThatThrownBy(() -> city("sectors: [{id: AI, name: AI}, {id: AI, name: AI again}]"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("two of sectors are called AI");
  }

  @Test
  void a_metric_of_a_sector_that_the_city_has_not_is_refused_where_it_is_asked_for()
      throws IOException {
    renamed("programmes: {aiPlus: GAMES, health: BIO, space: SPACE}");
    Path scenario = folder.resolve("asked.yaml");
    Files.writeString(scenario, "name: asked\ncity: town\nrun: {outputs: [substantive.AI]}\n");

    assertThatThrownBy(() -> ScenarioReader.read(scenario))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("line 3, column 17: unknown metric \"substantive.AI\"");
  }

  private City renamed(String programmes) throws IOException {
    return city(
        """
        sectors:
          - {id: GAMES, name: Computer games}
          - {id: BIO, name: {en: Biotechnology, zh: 生物技术}}
          - {id: SPACE, name: Space}
          - {id: ADVMFG, name: Manufacturing}
          - {id: INFO, name: Information technology}
        """
            + programmes);
  }

  private City city(String sectors) throws IOException {
    Map<String, String> names = Map.of("AI: ", "GAMES: ", "HEALTH: ", "BIO: ");
    for (String file : FILES) {
      String text = shipped(file);
      if (file.equals("city.yaml")) {
        text = text.replaceAll("(?ms)^sectors:.*", "") + sectors + "\n";
      } else if (sectors.contains("GAMES") && file.endsWith(".yaml")) {
        text = text.replace("shareAI:", "shareGAMES:").replace("shareHEALTH:", "shareBIO:");
        for (Map.Entry<String, String> name : names.entrySet()) {
          text =
              text.replaceAll(
                  "([{,] ?)" + name.getKey() + "(?=-?[0-9.]+(e[-+]?[0-9]+)?[ ,}])",
                  "$1" + name.getValue());
        }
        text = text.replace("substantive.AI", "substantive.GAMES");
        text = text.replace("sector.AI", "sector.GAMES").replace("sector.HEALTH", "sector.BIO");
      }
      Files.createDirectories(folder.resolve("town"));
      Files.writeString(folder.resolve("town").resolve(file), text);
    }
    return Cities.at(folder.resolve("town").toString());
  }

  private static String shipped(String file) {
    try {
      return Files.readString(Path.of("src/test/resources/packs/beijing-0.1", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Trajectory run(City city) {
    return Beijing.run(Beijing.scenario(city, LocalDate.of(2016, 3, 31), 1), 1);
  }
}
