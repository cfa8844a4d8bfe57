package loam.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of charts that results can be drawn as. */
enum ChartChoice {
  FAN,
  MULTIPLES,
  DIFFERENCE,
  FOREST,
  WATERFALL,
  LEVERAGE,
  SCOREBOARD,
  DISTRIBUTION,
  STACK,
  FUNNEL,
  TAIL,
  TORNADO;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is drawn of trajectories, not of the tables of a comparison or an analysis. */
  boolean isOfRuns() {
    return switch (this) {
      case FAN, MULTIPLES, DIFFERENCE, SCOREBOARD, DISTRIBUTION, STACK, FUNNEL, TAIL -> true;
      case FOREST, WATERFALL, LEVERAGE, TORNADO -> false;
    };
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(ChartChoice::id).toList();
  }

  static Optional<ChartChoice> named(String id) {
    return Arrays.stream(values()).filter(choice -> choice.id().equals(id)).findFirst();
  }
}
