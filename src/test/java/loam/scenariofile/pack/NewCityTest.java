package loam.scenariofile.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loam.city.City;
import loam.city.ParameterNote;
import loam.city.Provenance;
import loam.city.Standing;
import loam.scenariofile.text.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack for a city of which little is known. */
class NewCityTest {
  private static final String HEAD = "parameter,date,value,unit,basis,source\n";

  @TempDir Path folder;

  @Test
  void the_figures_are_the_citys_own_and_the_rest_is_named_as_borrowed() throws IOException {
    City city =
        make(
            """
            registration.trend,2018-07-01,90,firms/day,sourced,yearbook
            registration.trend,2024-07-01,150,firms/day,sourced,yearbook
            venture.initialUnicorns,,12,firms,derived,deals of 2017
            venture.poolFlow.boom,,6e10,CNY/year,derived,bureau
            venture.poolFlow.normal,,5e10,CNY/year,derived,bureau
            venture.poolFlow.winter,,4e10,CNY/year,derived,bureau
            """);

    assertThat(note(city, "registration.trend").value())
        .isEqualTo("{2018-07-01: 90, 2024-07-01: 150}");
    assertThat(note(city, "venture.poolFlow").value())
        .isEqualTo("{boom: 6e10, normal: 5e10, winter: 4e10}");
    assertThat(note(city, "venture.initialUnicorns").source()).isEqualTo("deals of 2017");
    assertThat(note(city, "venture.initialUnicorns").provenance()).isEqualTo(Provenance.OWN);
    assertThat(note(city, "firm.initialTechStock").provenance()).isEqualTo(Provenance.BORROWED);
    assertThat(note(city, "firm.shareIC").provenance()).isEqualTo(Provenance.BORROWED);
    assertThat(note(city, "revenue.driftMature").provenance()).isEqualTo(Provenance.SHARED);
    assertThat(Files.readString(folder.resolve("wuhan/parameters.yaml")))
        .contains("# borrowed from shanghai: initialTechStock: {value: 480000, unit: \"firms\"}")
        .doesNotContain("borrowed from shanghai: trend");
    assertThat(city.others().standing().grade()).isEqualTo(Standing.Grade.SKETCH);
  }

  @Test
  void all_that_is_wrong_with_the_figures_is_said_at_once_and_nothing_is_left() {
    assertThatThrownBy(
            () ->
                make(
                    """
                    registration.trend,2018-7-1,90,firms/day,sourced,yearbook
                    firm.initialTechStok,,1000,firms,sourced,yearbook
                    venture.initialUnicorns,,a dozen,firms,derived,
                    venture.poolFlow.boom,,6e10,EUR/year,heard,bureau
                    """))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("line 2, column 1: \"2018-7-1\" is no date of the calendar")
        .hasMessageContaining("line 3, column 1: unknown parameter \"firm.initialTechStok\"")
        .hasMessageContaining("line 4, column 1: value is \"a dozen\", but must be a number")
        .hasMessageContaining("line 4, column 1: basis is derived, but there is no source")
        .hasMessageContaining("line 5, column 1: unit of venture.poolFlow is EUR/year, but must be")
        .hasMessageContaining("basis is \"heard\", but must be assumed or derived or sourced");
    assertThat(folder.resolve("wuhan")).doesNotExist();
  }

  /** Half of the map is missing, which only the whole pack can know. */
  @Test
  void figures_that_make_no_city_leave_nothing_either() {
    assertThatThrownBy(() -> make("venture.poolFlow.boom,,6e10,CNY/year,derived,bureau\n"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("key \"normal\" is missing");
    assertThat(folder.resolve("wuhan")).doesNotExist();
  }

  private City make(String rows) throws IOException {
    Path figures = folder.resolve("my.csv");
    Files.writeString(figures, HEAD + rows);
    return NewCity.write("wuhan", "shanghai", Optional.of(figures), folder.resolve("wuhan"));
  }

  private static ParameterNote note(City city, String name) {
    return city.notes().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
