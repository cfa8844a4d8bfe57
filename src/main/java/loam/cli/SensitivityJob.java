package loam.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import loam.ecosystem.Ecosystem;
import loam.experiment.Checkpoint;
import loam.language.Language;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.sensitivity.Factor;
import loam.sensitivity.Outcome;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.store.Journal;
import loam.store.Manifest;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;
import loam.study.SensitivityTables;
import loam.study.SensitivityTables.About;
import loam.table.Filled;

/** A sensitivity analysis, ready to be made. */
record SensitivityJob(
    StudiedScenarios studied,
    Outcome outcome,
    List<VariedFactor> factors,
    RunPlan runs,
    SensitivityStudy.Plan plan) {
  SensitivityJob {
    factors = List.copyOf(factors);
  }

  /** What came of it; shares and tornado of the leading factors, if any were asked for. */
  record Found(
      List<Screened> screened, Optional<Shares> shares, Optional<Tornado> tornado, double seconds) {
    /** Whether the shares of variance mean anything. */
    boolean sharesAreKnown() {
      return shares.map(of -> of.indices().isKnown(SensitivityStudy.LEVEL)).orElse(false);
    }
  }

  /** Number of simulations that it takes. */
  int simulations() {
    return plan.simulations(factors.size(), studied.files().size());
  }

  /** Hears of each stage when it is over. */
  interface Stages {
    void screened(List<Screened> screened);

    void shared(Shares shares);

    void ended(Tornado tornado);
  }

  /** Where single simulations are kept, and those of earlier processes are. */
  Journal journal(ResultFolder folder, Terminal terminal) {
    return Journals.open(
        folder,
        Math.multiplyExact(plan.points(factors.size()), studied.files().size()),
        List.of(outcome.metric()),
        Ecosystem.recordDates(runs.end()).size(),
        terminal);
  }

  Found run(
      SteadyScenarios steady, Checkpoint kept, WorkOptions work, IntConsumer ended, Stages stages)
      throws InterruptedException {
    long start = System.nanoTime();
    SensitivityStudy study =
        new SensitivityStudy(
                factors.stream().map(VariedFactor::factor).toList(),
                steady.world(factors, runs),
                outcome,
                plan,
                work.engine(),
                work.threads(),
                ended)
            .keepingIn(kept, studied.files().size());
    List<Screened> screened = study.screen();
    stages.screened(screened);
    List<Factor> leading = study.leading(screened);
    Optional<Shares> shares = Optional.empty();
    if (!leading.isEmpty() && plan.rows() > 0) {
      shares = Optional.of(study.share(leading));
      stages.shared(shares.get());
    }
    Optional<Tornado> tornado = Optional.empty();
    if (!leading.isEmpty()) {
      tornado =
          Optional.of(Tornado.of(study.ends(leading), studied.scenario().sharing(plan.atEnds())));
      stages.ended(tornado.get());
    }
    return new Found(screened, shares, tornado, (System.nanoTime() - start) / 1e9);
  }

  About about(Language language) {
    return new About(
        studied.name(language), studied.referenceName(language), outcome.metric(), outcome.date());
  }

  /** The screening, then shares if they mean anything, then ends of ranges. */
  List<Filled> tables(Found found) {
    List<Filled> tables = new ArrayList<>();
    tables.add(SensitivityTables.screening(found.screened(), outcome.metric()));
    found
        .shares()
        .filter(of -> found.sharesAreKnown())
        .ifPresent(of -> tables.add(SensitivityTables.indices(of)));
    found
        .tornado()
        .ifPresent(
            of ->
                tables.add(
                    SensitivityTables.ends(
                        new About(
                            studied.scenario().name(),
                            studied.other().map(one -> one.scenario().name()).orElse(""),
                            outcome.metric(),
                            outcome.date()),
                        of)));
    return tables;
  }

  /** What is simulated, the reference first; replications are a matter of the design. */
  List<Scenario> scenarios() {
    List<Scenario> all = new ArrayList<>();
    studied.other().ifPresent(other -> all.add(other.scenario().with(runs)));
    all.add(studied.scenario().with(runs));
    return all;
  }

  /** What the manifest says: nothing in it depends on machine or time. */
  Map<String, Object> inputs(BuildInfo build) {
    List<Object> inEach = new ArrayList<>();
    for (Scenario scenario : scenarios()) {
      inEach.add(
          Manifest.inputs(
              build.version(), build.commit(), scenario, ResolvedScenario.text(scenario)));
    }
    Map<String, Object> of = new LinkedHashMap<>();
    of.put("metric", outcome.metric().id());
    of.put("unit", outcome.metric().unitOfSum());
    of.put("since", outcome.since().toString());
    of.put("date", outcome.date().toString());
    of.put("seed", plan.seed());
    of.put("trajectories", plan.trajectories());
    of.put("replications", plan.replications());
    of.put("leading", plan.leading());
    of.put("rows", plan.rows());
    of.put("replicationsAtEnds", plan.atEnds());
    of.put("simulations", simulations());
    of.put("factors", factors.stream().map(one -> row(one.factor())).toList());
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("sensitivity", of);
    inputs.put("scenarios", inEach);
    return inputs;
  }

  private static Map<String, Object> row(Factor factor) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", factor.name());
    row.put("low", factor.low());
    row.put("high", factor.high());
    return row;
  }
}
