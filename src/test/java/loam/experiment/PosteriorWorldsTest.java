package loam.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loam.city.City;
import loam.city.ParameterChange;
import loam.city.Posterior;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.pack.Cities;
import org.junit.jupiter.api.Test;

class PosteriorWorldsTest {
  private static final City CITY = Cities.builtIn("beijing");
  private static final Posterior POSTERIOR =
      new Posterior(
          "posterior.csv",
          "0",
          List.of(
              new Posterior.Axis("firm.substantiveShare", ParameterChange.Kind.VALUE),
              new Posterior.Axis("venture.poolFlow", ParameterChange.Kind.FACTOR)),
          List.of(List.of(0.05, 0.9), List.of(0.07, 0.8)));

  @Test
  void a_replication_is_that_of_the_point_set_with_its_vectors_values()
      throws InterruptedException {
    List<Trajectory> uncertain = run(CITY.with(POSTERIOR), 4, 2);

    for (int vector = 0; vector < 2; vector++) {
      List<Trajectory> alone = run(CITY.others().with(POSTERIOR.changes(vector)), 4, 1);
      for (int replication = 2 * vector; replication < 2 * vector + 2; replication++) {
        assertThat(uncertain.get(replication)).isEqualTo(alone.get(replication));
      }
    }
    assertThat(uncertain.get(0)).isNotEqualTo(run(CITY, 1, 1).get(0));
  }

  @Test
  void the_manifest_of_files_names_the_posterior_only_where_it_is_used() {
    City with = CITY.with(POSTERIOR);

    assertThat(with.files()).contains(new City.DataFile("posterior.csv", "0"));
    assertThat(with.withoutPosterior()).isEqualTo(CITY);
  }

  @Test
  void variance_is_split_as_the_analysis_of_variance_says() {
    // five vectors with means 0, 2, 4, 6, 8 and replications one apart from them either way
    double[][] rows = new double[10][];
    for (int r = 0; r < 10; r++) {
      double value = 2 * (r / 2) + (r % 2 == 0 ? -1 : 1);
      double[] months = new double[12];
      Arrays.fill(months, value);
      rows[r] = months;
    }
    HandMade made = HandMade.from(LocalDate.of(2025, 1, 31), rows);

    List<VarianceSplit> splits = VarianceSplit.yearly(made, Optional.of(five()), Metric.UNICORNS);

    // within 2, mean square between 2 · 10 = 20, so between (20 − 2) / 2 = 9
    assertThat(splits).hasSize(1);
    assertThat(splits.get(0).parameters()).isCloseTo(9.0 / 11, within(1e-12));
    assertThat(splits.get(0).chance()).isCloseTo(2.0 / 11, within(1e-12));
    assertThat(splits.get(0).interval().contains(9.0 / 11)).isTrue();
  }

  @Test
  void a_design_without_repeats_has_no_split() {
    HandMade made =
        HandMade.from(LocalDate.of(2025, 1, 31), new double[12], new double[12], new double[12]);

    assertThat(VarianceSplit.yearly(made, Optional.empty(), Metric.UNICORNS)).isEmpty();
    assertThat(VarianceSplit.yearly(made, Optional.of(five()), Metric.UNICORNS)).isEmpty();
  }

  private static Posterior five() {
    return new Posterior(
        "p",
        "0",
        POSTERIOR.axes().subList(0, 1),
        List.of(List.of(0.05), List.of(0.05), List.of(0.05), List.of(0.05), List.of(0.05)));
  }

  private static List<Trajectory> run(City city, int replications, int threads)
      throws InterruptedException {
    RunPlan plan = new RunPlan(LocalDate.of(2015, 12, 31), replications, 3);
    Scenario scenario = new Scenario("s", "", city, List.of(), false, plan);
    List<Trajectory> all = new ArrayList<>();
    new Experiment(scenario, Engine.LOAM).run(threads, all::add);
    return all;
  }
}
