package loam.laboratory.sensitivity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loam.ecosystem.Metric;
import loam.laboratory.Bench;
import loam.laboratory.Findings;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.laboratory.Subject.Bound;
import loam.language.Language;
import loam.report.SearchText;
import loam.report.StandingWords;
import loam.report.page.SearchReport;
import loam.scenario.RunPlan;
import loam.sensitivity.Factor;
import loam.sensitivity.Outcome;
import loam.sensitivity.Search;
import loam.sensitivity.Target;
import loam.sensitivity.VariedFactor;
import loam.store.Journal;
import loam.study.SearchTable;

/** What a target takes. */
public record SolveStudy(
    StudiedScenarios studied, Question question, double probability, RunPlan runs)
    implements Study<Search.Answer> {
  /** What is to be reached, and by which lever. */
  public record Question(Target target, VariedFactor lever) {}

  @Override
  public Subject subject() {
    return Subject.of(
        "search",
        "solve " + studied.scenario().name(),
        asked(),
        List.of(studied.scenario().with(runs)),
        List.of(studied.read()),
        false,
        new Subject.Effort(
            plan().mostSimulations(),
            Bound.AT_MOST,
            plan().mostPoints(),
            List.of(metric()),
            runs.end()));
  }

  private Map<String, Object> asked() {
    Target target = question.target();
    Factor lever = question.lever().factor();
    Map<String, Object> of = new LinkedHashMap<>();
    of.put("metric", target.metric().id());
    of.put("unit", target.metric().unitOfSum());
    of.put("date", target.date().toString());
    of.put("sign", target.atLeast() ? ">=" : "<=");
    of.put("level", target.level());
    of.put("probability", probability);
    of.put("lever", lever.name());
    of.put("low", lever.low());
    of.put("high", lever.high());
    of.put("from", question.lever().from().toString());
    return of;
  }

  private Search.Plan plan() {
    return new Search.Plan(probability, runs.replications(), studied.each(), runs.seed());
  }

  private Metric metric() {
    return question.target().metric();
  }

  private SearchText text(Language language) {
    return new SearchText(
        studied.name(language),
        question.target(),
        probability,
        question.lever().factor(),
        question.lever().from(),
        StandingWords.foot(studied.scenario().city(), language),
        language);
  }

  @Override
  public Search.Answer make(Bench bench) throws InterruptedException {
    bench.say(
        List.of(
            text(bench.language()).opening(),
            StandingWords.of(studied.scenario().city(), bench.language())));
    return new Search(
            question.lever().factor(),
            studied.world(List.of(question.lever()), runs),
            new Outcome(
                metric(), question.target().date(), question.lever().from().withDayOfMonth(1)),
            question.target(),
            plan(),
            bench.engine(),
            bench.place(),
            bench::ended)
        .keepingIn(bench.kept())
        .run();
  }

  @Override
  public Findings tell(Search.Answer answer, Language language) {
    SearchText text = text(language);
    return Findings.saying(text.lines(answer))
        .countingRuns()
        .table(SearchTable.of(answer, metric()))
        .facts(facts(answer))
        .charts(answer.tried().isEmpty() ? Map.of() : Map.of("search", text.chart(answer)))
        .page(new SearchReport(text, language).page(answer), subject(), language)
        .restsOn(Journal.Used.ALL);
  }

  /** An end of the interval that lies beyond the range is left out. */
  private static Map<String, Object> facts(Search.Answer answer) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("answer", answer.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (answer.ending() == Search.Ending.FOUND) {
      facts.put("value", answer.value());
      facts.put("low", answer.interval().low());
      facts.put("high", answer.interval().high());
      facts.put("direction", answer.upwards() ? "or more" : "or less");
    }
    facts.put("monotone", !answer.turns());
    facts.values().removeIf(value -> value instanceof Double number && !Double.isFinite(number));
    return facts;
  }
}
