package loam.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.comparison.Comparison;
import loam.comparison.FirmOutcomes;
import loam.comparison.Ledger;
import loam.comparison.LedgerSummary;
import loam.comparison.PolicyCase;
import loam.comparison.Study.Findings;
import loam.comparison.Study.Question;
import loam.ecosystem.Beijing;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.LifeEvent;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.experiment.Score;
import loam.experiment.Scoreboard;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.policy.PolicyChange;
import loam.report.page.ComparisonReport;
import loam.report.page.Report;
import loam.report.page.RunReport;
import loam.report.page.SensitivityReport;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenario.UnitPoints;
import loam.sensitivity.Factor;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.stats.Clusters;
import loam.stats.ElementaryEffects;
import loam.stats.MeanInterval;
import loam.stats.SobolIndices;
import loam.store.table.StoredComparison;
import loam.store.table.TableFile;
import loam.study.ComparisonTables;
import loam.study.SensitivityTables.About;
import loam.table.Filled;

/** Reports of trajectories that can be worked out by hand. */
final class Reports {
  static final int YEARS = 8;
  static final LocalDate END = LocalDate.of(2030, 12, 31);

  private Reports() {}

  static Scenario scenario(String name, int replications) {
    return new Scenario(
        name, "what if?", Beijing.CITY, List.of(), false, new RunPlan(END, replications, 7));
  }

  static Scenario doubled(String name, int replications) {
    PolicyChange change =
        new PolicyChange(
            KnownLevers.FUNDS_SCALE,
            LocalDate.of(2027, 1, 1),
            Optional.empty(),
            PolicyChange.Kind.FACTOR,
            2);
    return scenario(name, replications).with(name, List.of(change));
  }

  static List<Score> scores(Trajectories run) {
    return Scoreboard.of(Beijing.CITY.targets(), run);
  }

  static Report ofRun(String name, Language language, int replications) {
    HandMade run = new HandMade(12 * YEARS, replications, 1);
    return new RunReport(scenario(name, replications), name, "what if?", run, scores(run), language)
        .make(
            "loam run scenario.resolved.yaml",
            Map.of("scenario", Map.of("name", name)),
            "{\"name\": \"" + name + "\"}");
  }

  static final Question QUESTION =
      new Question(1, List.of(Metric.UNICORNS, Metric.SPECIALISED), List.of(END), 0.95, 20);

  /** Unicorns are one more per ten; nothing else moves but by chance or not at all. */
  static List<Trajectories> runs(int replications) {
    HandMade byHand = new HandMade(12 * YEARS, replications, 1);
    return List.of(new Unmoved(byHand), new MoreUnicorns(new Unmoved(byHand)));
  }

  /** In the normal regime all the time. */
  private record Unmoved(HandMade byHand) implements Trajectories {
    @Override
    public List<LocalDate> dates() {
      return byHand.dates();
    }

    @Override
    public int replications() {
      return byHand.replications();
    }

    @Override
    public double[][] values(Metric metric) {
      double[][] values = byHand.values(metric);
      if (metric.equals(Metric.CAPITAL_REGIME)) {
        for (double[] replication : values) {
          Arrays.fill(replication, 1);
        }
      }
      return values;
    }
  }

  private record MoreUnicorns(Unmoved reference) implements Trajectories {
    @Override
    public List<LocalDate> dates() {
      return reference.dates();
    }

    @Override
    public int replications() {
      return reference.replications();
    }

    @Override
    public double[][] values(Metric metric) {
      double[][] values = reference.values(metric);
      for (int replication = 0; replication < values.length; replication++) {
        double[] ours = values[replication];
        if (metric.equals(Metric.UNICORNS)) {
          ours[ours.length - 1] += 9 + replication % 3 - 1;
        } else if (metric.equals(Metric.LITTLE_GIANT)) {
          ours[ours.length - 1] += replication % 2 == 0 ? 1 : -1;
        }
      }
      return values;
    }
  }

  static Findings findings(List<Scenario> scenarios, List<? extends Trajectories> runs) {
    Comparison comparison = new Comparison(runs, LocalDate.of(2027, 1, 1), 0.95);
    FirmOutcomes with = new FirmOutcomes();
    with.happened(0, 7, LifeEvent.REGISTERED, 0, 0);
    with.happened(5, 7, LifeEvent.UNICORN, 0, 0);
    Ledger ledger = Ledger.of(with, new FirmOutcomes(), 100);
    Ledger none = Ledger.of(new FirmOutcomes(), new FirmOutcomes(), 100);
    PolicyCase policy =
        new PolicyCase(
            1,
            scenarios.get(1),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 1),
            1,
            Optional.empty(),
            List.of(),
            List.of(
                new LedgerSummary(
                    1,
                    END,
                    List.of(ledger, ledger, ledger),
                    List.of(none, none, none),
                    Clusters.NONE)),
            List.of(comparison.additionality(1, END)),
            List.of());
    List<Metric> metrics = List.of(Metric.UNICORNS, Metric.SPECIALISED, Metric.LITTLE_GIANT);
    return new Findings(comparison, comparison.effects(1, metrics, List.of(END)), List.of(policy));
  }

  static Report ofComparison(String name, Language language) {
    List<Scenario> scenarios = List.of(scenario("baseline", 12), doubled(name, 12));
    List<Trajectories> runs = runs(12);
    Findings findings = findings(scenarios, runs);
    return new ComparisonReport(scenarios, List.of("baseline", name), findings, language)
        .make(
            runs,
            stored(scenarios, findings),
            "loam compare scenarios/0.resolved.yaml scenarios/1.resolved.yaml",
            Map.of("scenarios", List.of(Map.of("name", name))),
            "{}");
  }

  /** As it comes back from real files. */
  static StoredComparison stored(List<Scenario> scenarios, Findings findings) {
    try {
      Path folder = Files.createTempDirectory("loam-reports");
      List<Path> files = new ArrayList<>();
      for (Filled table : new ComparisonTables(scenarios, findings).all()) {
        Path file = folder.resolve(TableFile.name(table.description()));
        TableFile.write(file, table);
        files.add(file);
      }
      StoredComparison stored = StoredComparison.read(folder, MetricCatalogue.STANDARD);
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Three factors, of which the last does nothing. */
  static Report ofSensitivity(String name, Language language) {
    List<Factor> factors =
        Stream.of("venture.poolMonths", "exits.ipoWindow", "funds.tilt")
            .map(one -> new Factor(one, Factor.Kind.ASSUMPTION, "1", 1, 3, 2, false))
            .toList();
    List<Screened> screened =
        IntStream.range(0, 3)
            .mapToObj(
                place ->
                    new Screened(
                        factors.get(place),
                        new ElementaryEffects(2 - place, 2 - place, 0.5, 0.1, 0.001 + place / 2.0),
                        0.001 + place / 2.0))
            .toList();
    List<Tornado.Bar> bars =
        IntStream.range(0, 3)
            .mapToObj(
                place ->
                    new Tornado.Bar(
                        factors.get(place).name(), false, 2, side(1, place), side(3, place)))
            .toList();
    Tornado tornado = new Tornado(new MeanInterval(4, 3, 5), bars);
    return new SensitivityReport(
            new About(name, "reference", Metric.UNICORNS, END),
            new SensitivityStudy.Plan(4, 32, 2, 30, 3, 7),
            screened,
            Optional.of(shares(factors)),
            Optional.of(tornado),
            UnaryOperator.identity(),
            language)
        .page()
        .make(
            List.of(scenario(name, 1)),
            List.of(name),
            "loam sensitivity scenarios/0.resolved.yaml",
            Map.of("scenario", Map.of("name", name)),
            "{\"name\": \"" + name + "\"}");
  }

  /** Factor 0 turns the effect round at its lower end; factor 2 does nothing. */
  private static Tornado.Side side(double value, int place) {
    double move = place == 2 ? 0 : (value - 2) * (6 - 4 * place);
    return new Tornado.Side(
        value,
        new MeanInterval(4 + move, 3 + move, 5 + move),
        new MeanInterval(move, move - 0.1, move + 0.1));
  }

  /** Indices of a function that is the sum of its inputs, each half as strong as the last. */
  private static Shares shares(List<Factor> factors) {
    double[][] drawn = UnitPoints.sobol(64, 6, 7);
    double[][] one = new double[64][];
    double[][] other = new double[64][];
    double[][][] mixed = new double[3][64][];
    for (int row = 0; row < 64; row++) {
      double[] a = Arrays.copyOf(drawn[row], 3);
      double[] b = Arrays.copyOfRange(drawn[row], 3, 6);
      one[row] = outcome(a);
      other[row] = outcome(b);
      for (int factor = 0; factor < 3; factor++) {
        double[] both = a.clone();
        both[factor] = b[factor];
        mixed[factor][row] = outcome(both);
      }
    }
    return new Shares(factors, SobolIndices.of(one, other, mixed, 7));
  }

  private static double[] outcome(double[] point) {
    return new double[] {4 * point[0] + 2 * point[1] + point[2]};
  }
}
