package loam.laboratory.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import loam.city.OutOfDomainException;
import loam.laboratory.Bench;
import loam.laboratory.Findings;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.laboratory.Subject.Bound;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.report.SensitivityCharts;
import loam.report.SensitivityText;
import loam.report.StandingWords;
import loam.report.chart.Chart;
import loam.report.page.SensitivityReport;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.text.InvalidInputException;
import loam.sensitivity.Factor;
import loam.sensitivity.Outcome;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.sensitivity.VariedFactor;
import loam.store.Journal;
import loam.study.SensitivityTables;
import loam.study.SensitivityTables.About;
import loam.table.Filled;

/** A sensitivity analysis, ready to be made. */
public record SensitivityJob(
    StudiedScenarios studied,
    Outcome outcome,
    List<VariedFactor> factors,
    RunPlan runs,
    SensitivityStudy.Plan plan)
    implements Study<SensitivityJob.Found> {
  public SensitivityJob {
    factors = List.copyOf(factors);
  }

  /** What came of it; shares and tornado of the leading factors, if any were asked for. */
  public record Found(List<Screened> screened, Optional<Shares> shares, Optional<Tornado> tornado) {
    /** Whether the shares of variance mean anything. */
    boolean sharesAreKnown() {
      return shares.map(of -> of.indices().isKnown(SensitivityStudy.LEVEL)).orElse(false);
    }
  }

  @Override
  public Subject subject() {
    return Subject.of(
        "sensitivity",
        "sensitivity " + studied.scenario().name(),
        asked(),
        scenarios(),
        studied.inOrder(),
        studied.isEffect(),
        new Subject.Effort(
            simulations(),
            Bound.EXACT,
            Math.multiplyExact(plan.points(factors.size()), scenarios().size()),
            List.of(outcome.metric()),
            runs.end()));
  }

  private int simulations() {
    return plan.simulations(factors.size(), scenarios().size());
  }

  private SensitivityText text(Language language) {
    return new SensitivityText(about(language), language);
  }

  @Override
  public Found make(Bench bench) throws InterruptedException {
    bench.say(
        List.of(
            text(bench.language()).opening(),
            StandingWords.of(studied.scenario().city(), bench.language())));
    try {
      return found(bench);
    } catch (InvalidInputException | OutOfDomainException e) {
      throw new RefusedException(
          "some values together make no scenario; leave a factor out with --without:%n%s",
          Phrase.of(e));
    }
  }

  /** Each stage is said when it is over. */
  private Found found(Bench bench) throws InterruptedException {
    SensitivityText text = text(bench.language());
    SensitivityStudy study =
        new SensitivityStudy(
                factors.stream().map(VariedFactor::factor).toList(),
                studied.world(factors, runs),
                outcome,
                plan,
                bench.engine(),
                bench.place(),
                bench::ended)
            .keepingIn(bench.kept());
    List<Screened> screened = study.screen();
    say(bench, text.screening(screened, plan.trajectories(), plan.replications()));
    List<Factor> leading = study.leading(screened);
    Optional<Shares> shares = Optional.empty();
    if (!leading.isEmpty() && plan.rows() > 0) {
      shares = Optional.of(study.share(leading));
      say(bench, text.shares(shares.get()));
    }
    Optional<Tornado> tornado = Optional.empty();
    if (!leading.isEmpty()) {
      tornado =
          Optional.of(Tornado.of(study.ends(leading), studied.scenario().sharing(plan.atEnds())));
      say(bench, text.ends(tornado.get(), plan.atEnds()));
    }
    return new Found(screened, shares, tornado);
  }

  private UnaryOperator<String> foot(Language language) {
    return StandingWords.foot(studied.scenario().city(), language);
  }

  private static void say(Bench bench, List<String> lines) {
    bench.say(List.of(""));
    bench.say(lines);
  }

  @Override
  public Findings tell(Found found, Language language) {
    About about = about(language);
    Map<String, Chart> charts = new LinkedHashMap<>();
    found
        .tornado()
        .ifPresent(
            of ->
                charts.put(
                    "tornado", new SensitivityCharts(language, foot(language)).tornado(about, of)));
    Map<String, Object> facts = new LinkedHashMap<>();
    found.tornado().ifPresent(of -> facts.put("verdicts", text(Language.ENGLISH).verdicts(of)));
    return Findings.saying(List.of(""))
        .countingRuns()
        .tables(tables(found))
        .facts(facts)
        .charts(charts)
        .page(
            new SensitivityReport(
                    about,
                    plan,
                    found.screened(),
                    found.shares(),
                    found.tornado(),
                    foot(language),
                    language)
                .page(),
            subject(),
            language)
        .restsOn(Journal.Used.ALL);
  }

  private About about(Language language) {
    return new About(
        studied.name(language), studied.referenceName(language), outcome.metric(), outcome.date());
  }

  /** The screening, then shares if they mean anything, then ends of ranges. */
  private List<Filled> tables(Found found) {
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
  private List<Scenario> scenarios() {
    List<Scenario> all = new ArrayList<>();
    studied.other().ifPresent(other -> all.add(other.scenario().with(runs)));
    all.add(studied.scenario().with(runs));
    return all;
  }

  private Map<String, Object> asked() {
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
    return of;
  }

  private static Map<String, Object> row(Factor factor) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", factor.name());
    row.put("low", factor.low());
    row.put("high", factor.high());
    return row;
  }
}
