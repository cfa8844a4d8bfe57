package loam.laboratory.rank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.laboratory.Bench;
import loam.laboratory.Findings;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.laboratory.Subject.Bound;
import loam.laboratory.compare.ComparedScenarios;
import loam.language.Language;
import loam.language.RefusedException;
import loam.report.StandingWords;
import loam.scenario.Scenario;
import loam.study.Standing.Place;

/** Which scenario is best, with as few replications as will do. */
public record RankStudy(ComparedScenarios compared, Ranking.Question question)
    implements Study<Ranking> {

  /** One series of replications more is that for the usual zone. */
  @Override
  public Subject subject() {
    int scenarios = compared.scenarios().size();
    return Subject.of(
        "ranking",
        "rank " + compared.reference().name(),
        question.toMap(),
        compared.scenarios(),
        compared.read(),
        false,
        new Subject.Effort(
            scenarios * question.atMost() + Ranking.PILOT,
            Bound.LIMIT,
            scenarios + 1,
            List.of(question.metric()),
            compared.reference().plan().end()));
  }

  @Override
  public Ranking make(Bench bench) throws InterruptedException {
    Ranking ranking = new Ranking(compared.scenarios(), question, bench.engine());
    double zone = ranking.zone(bench.place(), bench.kept());
    if (!(zone > 0)) {
      throw new RefusedException(
          "the mean of the scenario first by name is 0 or does not exist, so that 1 %% of it is no"
              + " zone; give --zone");
    }
    RankText text = text(zone, bench.language());
    bench.say(text.opening());
    bench.say(List.of(StandingWords.of(compared.reference().city(), bench.language())));
    ranking.run(
        bench.place(),
        zone,
        bench.kept(),
        trajectory -> bench.ended(1),
        step -> bench.say(List.of(text.out(step))));
    return ranking;
  }

  private RankText text(double zone, Language language) {
    return new RankText(
        compared.names(language),
        compared.scenarios().stream().map(Scenario::endsBeforeAChange).toList(),
        question,
        zone,
        StandingWords.foot(compared.reference().city(), language),
        language);
  }

  @Override
  public Findings tell(Ranking ranking, Language language) {
    RankText text = text(ranking.zone(), language);
    return Findings.saying(text.closing(ranking))
        .table(ranking.table(compared.names(language)))
        .charts(Map.of("rank", text.chart(ranking)))
        .facts(facts(ranking))
        .page(text.page(ranking), subject(), language)
        .restsOn(ranking::isUsed);
  }

  private Map<String, Object> facts(Ranking ranking) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("zone", ranking.zone());
    facts.put("decided", ranking.isDecided());
    ranking.best().ifPresent(best -> facts.put("best", name(best)));
    List<Ranking.Step> tied = ranking.with(Place.TIED);
    if (!tied.isEmpty()) {
      facts.put("tied", tied.stream().map(this::name).toList());
    }
    return facts;
  }

  private String name(Ranking.Step step) {
    return compared.scenarios().get(step.scenario()).name();
  }
}
