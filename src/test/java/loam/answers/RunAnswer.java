package loam.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.Bearing;
import loam.city.Fact;
import loam.city.Fact.Relation;
import loam.city.Target;
import loam.ecosystem.Beijing;
import loam.ecosystem.Metric;
import loam.experiment.Reach;
import loam.experiment.Score;
import loam.experiment.Score.Verdict;
import loam.language.Language;
import loam.report.page.Report;
import loam.report.page.RunReport;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;

/** A run of 39 replications beside six published figures. */
public final class RunAnswer {
  private RunAnswer() {}

  public static Scenario scenario() {
    return new Scenario(
        "small", "what if?", Beijing.CITY, List.of(), false, new RunPlan(Run.END, Paths.N, 7));
  }

  public static Run run() {
    return new Run("small", 0);
  }

  /** Each kind of figure and verdict once, misses to either side. */
  public static List<Score> scores() {
    return List.of(
        score(
            fact("S010", "2024", 115, "firms", Relation.EQUAL),
            "unicorns of the city",
            new Target.Scored(
                "unicorns",
                day(2024),
                day(2024),
                115,
                100,
                132,
                "firms",
                new Bearing(Target.Use.FITTED, "posterior.csv")),
            Verdict.MET,
            120,
            104,
            136,
            0.625),
        score(
            fact("S020", "2023", 1.9, "1e11 CNY", Relation.AT_LEAST),
            "venture capital",
            new Target.Scored(
                "vc.total",
                LocalDate.of(2023, 1, 1),
                day(2023),
                190e9,
                150e9,
                250e9,
                "CNY",
                Bearing.TEST),
            Verdict.MISSED,
            310e9,
            270e9,
            350e9,
            0.05),
        score(
            fact("S006", "2023-06", 8000, "firms", Relation.ABOUT),
            "titles",
            new Target.Scored(
                "specialised",
                LocalDate.of(2023, 6, 30),
                LocalDate.of(2023, 6, 30),
                8000,
                7000,
                9000,
                "firms",
                new Bearing(Target.Use.IMPOSED, "tiers.applyProb")),
            Verdict.MISSED,
            6500,
            6200,
            6800,
            0.125),
        score(
            fact("S030", "2022", 0.25, "fraction", Relation.AT_MOST),
            "share of something",
            new Target.Input("it starts the run"),
            Verdict.INPUT,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN),
        score(
            fact("S040", "2021", 12, "firms", Relation.EQUAL),
            "something else",
            new Target.Context("it is not modelled"),
            Verdict.CONTEXT,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN),
        score(
            fact("S050", "2035", 300, "firms", Relation.EQUAL),
            "later unicorns",
            new Target.Scored(
                "unicorns", day(2035), day(2035), 300, 250, 350, "firms", Bearing.TEST),
            Verdict.BEYOND,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN));
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 12, 31);
  }

  private static Fact fact(String id, String date, double value, String unit, Relation relation) {
    return new Fact(
        id, "quantity", "Beijing", date, value, unit, relation, "Yearbook", "https://a.b", "words");
  }

  private static Score score(
      Fact fact,
      String what,
      Target.Role role,
      Verdict verdict,
      double mean,
      double low,
      double high,
      double inside) {
    return new Score(
        new Target(fact, what, role, "a note"),
        verdict,
        mean,
        low,
        high,
        inside,
        Double.isNaN(mean) ? 0 : Paths.N);
  }

  public static List<Reach> reached() {
    return List.of(
        new Reach(
            Metric.UNICORNS,
            450,
            LocalDate.of(2023, 1, 31),
            LocalDate.of(2026, 12, 31),
            new Reach.When(Optional.of(LocalDate.of(2025, 3, 31)), false),
            Optional.of(new Reach.When(Optional.of(LocalDate.of(2024, 2, 29)), false)),
            Optional.of(new Reach.When(Optional.empty(), true)),
            0,
            0.25,
            Paths.N));
  }

  static Report report() {
    Scenario scenario = scenario();
    return new RunReport(scenario, "small", "what if?", run(), scores(), Language.ENGLISH)
        .make("loam run", Map.of("seed", 7), "{}");
  }

  /** See {@link Run}: of unicorns at the end of 2025, p05 is 3 × 100 × 1.05. */
  static final Expected SUMMARY =
      Expected.of(
          """
          scenario | backcast | metric              | unit      | date       | n  | mean | sd         | p05    | p10   | p25     | p50   | p75     | p90    | p95
          small    | false    | unicorns            | firms     | 2025-12-31 | 39 | 450  | 101.909403 | 315    | 330   | 375     | 450   | 525     | 570    | 585
          small    | false    | unicorns            | firms     | 2023-05-31 | 39 | 150  | 33.969801  | 105    | 110   | 125     | 150   | 175     | 190    | 195
          small    | false    | vc.total            | CNY/month | 2026-12-31 | 39 | 6e9  | 1.3587920e9 | 4.2e9 | 4.4e9 | 5e9     | 6e9   | 7e9     | 7.6e9  | 7.8e9
          small    | false    | registrationsPerDay | firms/day | 2024-02-29 | 39 | 150  | 33.969801  | 105    | 110   | 125     | 150   | 175     | 190    | 195
          small    | false    | additionality.deal  | 1         | 2023-12-31 | 0  |      |            |        |       |         |       |         |        |
          """);

  /** A stock at the end of the year; a flow of twelve months; a rate on average. */
  static final Expected YEARS =
      Expected.of(
          """
          metric              | label                    | unit                       | year | date       | n  | mean        | p05           | p10           | p25         | p50         | p75         | p90           | p95
          unicorns            | Unicorns                 | firms                      | 2024 | 2024-12-31 | 39 | 300         | 210           | 220           | 250         | 300         | 350         | 380           | 390
          unicorns            | Unicorns                 | firms                      | 2026 | 2026-12-31 | 39 | 600         | 420           | 440           | 500         | 600         | 700         | 760           | 780
          vc.total            | Venture capital invested | CNY/year ~ bn CNY/year     | 2026 | 2026-12-31 | 39 | 72e9 ~ 72   | 50.4e9 ~ 50.4 | 52.8e9 ~ 52.8 | 60e9 ~ 60   | 72e9 ~ 72   | 84e9 ~ 84   | 91.2e9 ~ 91.2 | 93.6e9 ~ 93.6
          registrationsPerDay | Registrations per day    | firms/day                  | 2026 | 2026-12-31 | 39 | 300         | 210           | 220           | 250         | 300         | 350         | 380           | 390
          leverage.accounting | Accounting leverage      | 1 ~                        | 2026 | 2026-12-31 | 39 | 3           | 2.1 ~ 2.10    | 2.2 ~ 2.20    | 2.5 ~ 2.50  | 3           | 3.5 ~ 3.50  | 3.8 ~ 3.80    | 3.9 ~ 3.90
          unicorns.small      | Unicorns worth 1 to 2 bn USD | fraction ~ %           | 2026 | 2026-12-31 | 39 | 0.006 ~ 0.60 | 0.0042 ~ 0.42 | 0.0044 ~ 0.44 | 0.005 ~ 0.50 | 0.006 ~ 0.60 | 0.007 ~ 0.70 | 0.0076 ~ 0.76 | 0.0078 ~ 0.78
          additionality.deal  | Deal-level additionality | 1 ~                        | 2023 | 2023-12-31 | 0  |             |               |               |             |             |             |               |
          """);

  /** The last year of the hindcast, 2024, and the two after it: k = 2, 3, 4. */
  static final Expected HEADLINES =
      Expected.of(
          """
          label                    | unit        | 2024             | 2025              | 2026
          Unicorns                 | firms       | 300 [220, 380]   | 450 [330, 570]    | 600 [440, 760]
          Specialised SMEs         | firms       | 3,000 [2,200, 3,800] | 4,500 [3,300, 5,700] | 6,000 [4,400, 7,600]
          Little giants            | firms       | 30 [22, 38]      | 45 [33, 57]       | 60 [44, 76]
          Venture capital invested | bn CNY/year | 36 [26.4, 45.6]  | 54 [39.6, 68.4]   | 72 [52.8, 91.2]
          Accounting leverage      | ~           | 1.50 [1.10, 1.90] | 2.25 [1.65, 2.85] | 3 [2.20, 3.80]
          """);

  /** Missed by: 310 − 250 bn CNY above, 6,500 − 7,000 below. */
  static final Expected SCOREBOARD =
      Expected.of(
          """
          id   | what                 | date    | relation | reported     | unit         | lowest       | highest      | mean         | low          | high         | inside | n  | verdict                             | missed_by   | missed_text                  | modelled             | published_short | missed_by_ascii | role    | moved           | source                | publisher | why                                      | backcast
          S010 | unicorns of the city | 2024    | = ~ =    | 115          | firms        | 100          | 132          | 120          | 104          | 136          | 0.625  | 39 | met ~ met (fitted)                  | ~           | met (fitted)                 | 120 [104, 136]       | 115             | ~               | fitted  | posterior.csv   | Yearbook, https://a.b | Yearbook  | a note                                   | false
          S020 | venture capital      | 2023    | >= ~ ≥   | 190e9 ~ 190  | CNY ~ bn CNY | 150e9 ~ 150  | 250e9 ~ 250  | 310e9 ~ 310  | 270e9 ~ 270  | 350e9 ~ 350  | 0.05   | 39 | missed ~ missed (tested)            | 60e9 ~ +60  | **missed** by 60 (tested)    | 310 [270, 350]       | ≥ 190           | by 60           | tested  |                 | Yearbook, https://a.b | Yearbook  | a note                                   | false
          S006 | titles               | 2023-06 | ~ ~ ≈    | 8000 ~ 8,000 | firms        | 7000 ~ 7,000 | 9000 ~ 9,000 | 6500 ~ 6,500 | 6200 ~ 6,200 | 6800 ~ 6,800 | 0.125  | 39 | missed ~ missed (imposed)           | -500 ~ −500 | **missed** by -500 (imposed) | 6,500 [6,200, 6,800] | ≈ 8,000         | by -500         | imposed | tiers.applyProb | Yearbook, https://a.b | Yearbook  | a note                                   | false
          S030 | share of something   | 2022    | <= ~ ≤   | 0.25 ~ 25    | fraction ~ % |              |              |              |              |              |        | 0  | input                               | ~           | input: it starts the run     | ~                    | ≤ 25            | ~               |         |                 | Yearbook, https://a.b | Yearbook  | it starts the run                        | false
          S040 | something else       | 2021    | = ~ =    | 12           | firms        |              |              |              |              |              |        | 0  | context                             | ~           | context: it is not modelled  | ~                    | 12              | ~               |         |                 | Yearbook, https://a.b | Yearbook  | it is not modelled                       | false
          S050 | later unicorns       | 2035    | = ~ =    | 300          | firms        |              |              |              |              |              |        | 0  | beyond ~ beyond the end of this run | ~           | beyond the end of this run   | ~                    | 300             | ~               | tested  |                 | Yearbook, https://a.b | Yearbook  | its date lies beyond the end of this run | false
          """);
}
