package loam.scenariofile.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import loam.city.City;
import loam.city.Estimate;
import loam.city.ParameterNote;
import loam.ecosystem.LeverCatalogue;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Problem;
import loam.scenariofile.text.Problems;
import org.junit.jupiter.api.Test;

class EvidenceReaderTest {
  private static final String HEAD =
      "id,bears_on,study,title,outlet,place,period,design,population,estimand,value,unit,"
          + "direction,nearness,read,address\n";

  private final Problems problems = new Problems();

  private List<EvidenceReader.Row> read(String rows) {
    return EvidenceReader.read("evidence.csv", HEAD + rows, problems);
  }

  private List<String> complaints() {
    if (problems.isEmpty()) {
      return List.of();
    }
    return assertThrows(InvalidInputException.class, problems::throwIfAny).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void a_row_is_an_estimate_with_all_its_columns() {
    List<EvidenceReader.Row> rows =
        read(
            "X1,funds.scale funds.signal,\"A, B 2020\",Title,Journal,Here,2001-2010,trial,firms,"
                + "more firms,-0.25,relative change,lowers,far,copy,https://example.org\n");

    assertThat(complaints()).isEmpty();
    assertThat(rows)
        .containsExactly(
            new EvidenceReader.Row(
                new Estimate(
                    "X1",
                    List.of("funds.scale", "funds.signal"),
                    "A, B 2020",
                    "Title",
                    "Journal",
                    "Here",
                    "2001-2010",
                    "trial",
                    "firms",
                    "more firms",
                    OptionalDouble.of(-0.25),
                    "relative change",
                    Estimate.Direction.LOWERS,
                    Estimate.Nearness.FAR,
                    Estimate.Read.COPY,
                    "https://example.org"),
                "evidence.csv",
                2));
  }

  @Test
  void every_problem_is_said_at_once_with_its_line() {
    read(
        """
        X1,funds.scale,s,t,o,p,y,d,f,e,many,u,up,near,abstract,
        X1,funds.scale,s,t,o,p,y,d,f,e,,u,none,near,abstract,
        X2,,s,t,o,p,y,d,f,e,,u,none,next door,abstract,
        X3,funds.scale,s
        """);

    assertThat(complaints())
        .containsExactly(
            "line 2, column 1: direction is \"up\", but must be one of raises, none, lowers, mixed",
            "line 2, column 1: value is \"many\", but must be a number, or empty for a sign alone",
            "line 3, column 1: id X1 stands here twice",
            "line 4, column 1: nearness is \"next door\", but must be one of near, middle, far",
            "line 4, column 1: bears_on must name at least one lever or parameter",
            "line 5, column 1: the row has another number of columns");
  }

  @Test
  void a_name_that_the_city_has_not_is_said_with_the_nearest_that_it_has() {
    List<EvidenceReader.Row> rows = read("X1,funds.scales,s,t,o,p,y,d,f,e,,u,none,near,memory,\n");

    EvidenceReader.checkNames(rows, Set.of("funds.scale", "sme.package"), problems);

    assertThat(complaints())
        .containsExactly(
            "line 2, column 1: X1 bears on \"funds.scales\", which is neither a lever nor a"
                + " parameter of this city; did you mean \"funds.scale\"?");
  }

  /** The national pack's rows are checked by no city that extends it, so here. */
  @Test
  void all_that_ships_bears_on_something_and_has_no_copys_address() {
    City beijing = Cities.builtIn("beijing");
    Set<String> names =
        beijing.notes().stream()
            .map(ParameterNote::name)
            .collect(Collectors.toCollection(TreeSet::new));
    names.addAll(LeverCatalogue.of(beijing).ids());

    assertThat(beijing.estimates()).hasSizeGreaterThan(100);
    for (Estimate estimate : beijing.estimates()) {
      assertThat(names).as(estimate.id()).containsAll(estimate.bearsOn());
      if (estimate.read() != Estimate.Read.ABSTRACT) {
        assertThat(estimate.address()).as(estimate.id()).isEmpty();
      }
    }
  }

  @Test
  void a_pack_without_the_file_has_no_estimates() {
    assertThat(Cities.at(Path.of("src/test/resources/packs/beijing-0.1").toString()).estimates())
        .isEmpty();
  }
}
