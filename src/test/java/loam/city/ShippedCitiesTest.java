package loam.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.MetricCatalogue;
import loam.scenariofile.pack.Cities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sketches that ship, as far as they can be checked against themselves. */
class ShippedCitiesTest {
  private static final Pattern ROW = Pattern.compile("\\b(?:S[HZ]|[SF])\\d{3}\\b");

  @ParameterizedTest
  @ValueSource(strings = {"shanghai", "shenzhen"})
  void every_row_that_a_number_cites_is_there(String name) {
    City city = Cities.builtIn(name);
    Set<String> ids = city.facts().stream().map(Fact::id).collect(Collectors.toSet());

    for (ParameterNote note : city.notes()) {
      Matcher cited = ROW.matcher(note.source());
      while (cited.find()) {
        assertThat(ids).as(note.name()).contains(cited.group());
      }
      if (note.provenance() == Provenance.OWN && !note.basis().equals("assumed")) {
        assertThat(note.source()).as("source of %s", note.name()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"beijing", "shanghai", "shenzhen"})
  void a_row_that_was_read_in_a_copy_says_so_and_has_no_address(String name) {
    for (Fact fact : Cities.builtIn(name).facts()) {
      assertThat(fact.sourceTitle()).as(fact.id()).doesNotContain("mirror");
      assertThat(fact.sourceUrl()).as(fact.id()).doesNotContain("baogaosu"); // texts of others
      if (fact.sourceTitle().contains("read in a copy")) {
        assertThat(fact.sourceTitle().replace("beijing.gov.cn", ""))
            .as("the copy's address in %s", fact.id())
            .doesNotContainPattern("[a-z0-9]\\.(com|cn|net|org)\\b");
      }
      assertThat(fact.sourceTitle().contains("read in a copy") && !fact.sourceUrl().isEmpty())
          .as(fact.id())
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"beijing", "shanghai", "shenzhen"})
  void every_scored_figure_says_whether_it_was_fitted_imposed_or_is_a_test(String name) {
    List<Target> targets = Cities.builtIn(name).targets();

    assertThat(targets)
        .extracting(Target::role)
        .filteredOn(Target.Scored.class::isInstance)
        .hasSizeGreaterThan(10)
        .allMatch(
            role ->
                ((Target.Scored) role).bearing().by().isEmpty()
                    == (((Target.Scored) role).use() == Target.Use.TESTED));
  }

  @Test
  void no_sketch_was_fitted_to_unicorns() {
    for (String name : List.of("shanghai", "shenzhen")) {
      assertThat(Cities.builtIn(name).targets())
          .filteredOn(
              target ->
                  target.role() instanceof Target.Scored scored
                      && scored.metric().startsWith("unicorns"))
          .hasSize(2)
          .allMatch(target -> ((Target.Scored) target.role()).use() == Target.Use.TESTED);
    }
  }

  /** 45.001 + 21.501 + 22.501 + 10 billion; and Shenzhen's 100 + 10 + 5 + 6.5 + 5 + 5 + 3 + 5. */
  @ParameterizedTest
  @CsvSource({"shanghai, 99.003e9", "shenzhen, 139.5e9"})
  void the_weights_of_the_funds_are_their_commitments(String name, double sum) {
    City city = Cities.builtIn(name);

    double weights =
        city.roster().funds().stream()
            .mapToDouble(
                fund ->
                    Objects.requireNonNull(city.publishedPolicy().get("funds.tilt." + fund.id()))
                        .at(0))
            .sum();

    assertThat(city.capital().funds().commitmentTotal()).isEqualTo(sum);
    assertThat(1e9 * weights).isEqualTo(sum);
  }

  @Test
  void levers_and_metrics_of_shenzhen_follow_its_own_lists() {
    City city = Cities.builtIn("shenzhen");

    assertThat(LeverCatalogue.of(city).all())
        .extracting(lever -> lever.id())
        .contains("funds.tilt.ANGEL", "funds.tilt.SEMI")
        .doesNotContain("funds.tilt.GREEN", "funds.tilt.ROBOT");
    assertThat(MetricCatalogue.of(city).ids())
        .contains("substantive.LOWALT", "sector.NEV.size")
        .doesNotContain("substantive.SPACE", "substantive.ADVMFG");
  }

  /** Every vector that a sketch borrows must make a city, or a replication would fail. */
  @ParameterizedTest
  @ValueSource(strings = {"shanghai", "shenzhen"})
  void all_borrowed_vectors_lie_within_the_ranges_of_the_city(String name) {
    City city = Cities.builtIn(name);
    Posterior borrowed = city.others().posterior().orElseThrow();

    assertThat(city.others().standing().lender()).contains("beijing");
    assertThat(borrowed.parameters()).doesNotContain("shareSPACE");
    for (int vector = 0; vector < borrowed.vectors().size(); vector += 10) {
      city.others().with(borrowed.changes(vector));
    }
  }
}
