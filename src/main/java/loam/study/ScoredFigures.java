package loam.study;

import java.util.List;
import java.util.Locale;
import loam.city.Fact;
import loam.city.Target;
import loam.experiment.Score;
import loam.language.Phrase;
import loam.table.Described;
import loam.table.Filled;

/** The table of published figures beside what a run made of them. */
public final class ScoredFigures {
  private record Row(Score score, boolean backcast) {
    Target target() {
      return score.target();
    }

    Fact fact() {
      return target().fact();
    }

    double reported() {
      double value =
          target().role() instanceof Target.Scored scored ? scored.reported() : fact().value();
      return Double.isFinite(value) ? value : Double.NaN;
    }

    String unit() {
      return target().role() instanceof Target.Scored scored ? scored.unit() : fact().unit();
    }

    String role() {
      return target().use().map(use -> use.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    String by() {
      return target().role() instanceof Target.Scored scored ? scored.bearing().by() : "";
    }

    String source() {
      return fact().sourceUrl().isEmpty()
          ? fact().sourceTitle()
          : "%s, %s".formatted(fact().sourceTitle(), fact().sourceUrl());
    }

    String why() {
      if (score.verdict() == Score.Verdict.BEYOND) {
        return "its date lies beyond the end of this run";
      }
      if (target().role() instanceof Target.Input input) {
        return input.why();
      }
      return target().role() instanceof Target.Context context ? context.why() : target().note();
    }
  }

  /** {@code scoreboard.csv}, and the objects of {@code scoreboard.json}. */
  public static final Described<?> SCOREBOARD = scoreboard();

  private ScoredFigures() {}

  private static Described<Row> scoreboard() {
    return Described.<Row>as(
            "scoreboard",
            "Published figures beside what the run made of them",
            "one published figure")
        .key("id", "figure", "such as S006", row -> row.fact().id())
        .value()
        .word("what", "what", "what was counted", row -> row.target().what())
        .word("date", "date", "year, month, day or span, as published", row -> row.fact().date())
        .said(
            "relation",
            "relation",
            "how exact the source is about it",
            row -> relation(row.fact()),
            row -> Phrase.verbatim(row.fact().relation().sign()))
        .number("reported", "published", "as published", Row::unit, Row::reported)
        .word("unit", "unit", "unit of the row", Row::unit)
        .number(
            "mean",
            "modelled, mean",
            "mean over replications",
            Row::unit,
            row -> row.score().mean())
        .mainInterval("80 % interval", row -> row.score().low(), row -> row.score().high())
        .number(
            "inside",
            "inside",
            "fraction",
            "share of replications within the tolerance",
            row -> row.score().inside())
        .whole("n", "n", "1", "replications that it rests on", row -> row.score().n())
        .word(
            "verdict",
            "verdict",
            "met or missed; input, context or beyond where it is not scored",
            row -> row.score().verdict().name().toLowerCase(Locale.ROOT))
        .word(
            "role",
            "role",
            "fitted, imposed or tested, by rule; empty where it is not scored",
            Row::role)
        .word(
            "moved",
            "moved",
            "what it moved: parameters, the vectors, or a figure near it that did; empty for a"
                + " test",
            Row::by)
        .word("source", "source", "who published it", Row::source)
        .word("why", "why", "why it is not scored, else what a reader should know", Row::why)
        .truth("backcast", "backcast", "whether it may rewrite the past", Row::backcast);
  }

  private static String relation(Fact fact) {
    return switch (fact.relation()) {
      case EQUAL -> "=";
      case AT_LEAST -> ">=";
      case AT_MOST -> "<=";
      case ABOUT -> "~";
    };
  }

  /** All figures in the order of the scoreboard. */
  public static Filled of(List<Score> scores, boolean backcast) {
    return scoreboard().fill(scores.stream().map(score -> new Row(score, backcast)).toList());
  }
}
