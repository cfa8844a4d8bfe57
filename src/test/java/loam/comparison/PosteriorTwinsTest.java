package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.city.City;
import loam.city.ParameterChange;
import loam.city.Posterior;
import loam.city.Timescale;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.Trajectory;
import loam.experiment.Engine;
import loam.experiment.Engines;
import loam.experiment.Experiment;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.pack.Cities;
import org.junit.jupiter.api.Test;

class PosteriorTwinsTest {
  private static final LocalDate END = LocalDate.of(2015, 12, 31);
  private static final LocalDate CHANGE = LocalDate.of(2015, 6, 1);
  private static final City CITY =
      Cities.builtIn("beijing")
          .with(
              new Posterior(
                  "posterior.csv",
                  "0",
                  List.of(new Posterior.Axis("firm.substantiveShare", ParameterChange.Kind.VALUE)),
                  List.of(List.of(0.05), List.of(0.07))));

  private static Scenario scenario(double reforms) {
    var change =
        new PolicyChange(
            KnownLevers.REFORMS_PER_YEAR,
            CHANGE,
            Optional.empty(),
            PolicyChange.Kind.VALUE,
            reforms);
    return new Scenario(
        "reforms " + reforms, "", CITY, List.of(change), true, new RunPlan(END, 3, 5));
  }

  @Test
  void twins_live_in_the_world_of_their_replications_vector() throws InterruptedException {
    List<Scenario> scenarios = List.of(scenario(250), scenario(500));
    List<Twins.Replication> pairs = new ArrayList<>();

    new Twins(scenarios, List.of(Timescale.dayOf(CHANGE)), List.of(Timescale.dayOf(END) + 1.0))
        .run(2, 1, 3, pairs::add);

    for (int place = 0; place < 2; place++) {
      List<Trajectory> alone = new ArrayList<>();
      new Experiment(scenarios.get(place), Engine.LOAM).run(1, alone::add);
      for (int replication = 0; replication < 3; replication++) {
        assertThat(pairs.get(replication).trajectories().get(place))
            .isEqualTo(alone.get(replication));
      }
    }
  }

  @Test
  void those_that_are_left_when_one_failed_keep_the_vectors_that_they_have() {
    Scenario scenario = scenario(250);

    double[] independent = scenario.sharing(List.of(1, 3, 4)).independent(new double[] {1, 2, 6});

    assertThat(independent).hasSize(2); // mean 3; 1 is alone, 2 and 6 have one vector
    assertThat(independent[0]).isCloseTo(3 - 2 / 3.0 * 2, within(1e-12));
    assertThat(independent[1]).isCloseTo(3 + 2 / 3.0 * 2, within(1e-12));
    assertThat(scenario.vectors(List.of(1, 2))).isEqualTo(1);
    assertThat(scenario.vectors(List.of(1, 3))).isEqualTo(2);
  }

  @Test
  void nobody_simulates_a_city_of_many_worlds_as_if_it_were_one() {
    assertThatThrownBy(
            () -> new Ecosystem(scenario(250), Engines::ownCalendar, OrdinaryPath.COUNTED))
        .hasMessageContaining("many worlds");
  }
}
