package loam.cli.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of charts that results can be drawn as. */
public enum ChartChoice {
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

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is drawn of trajectories, not of the tables of a comparison or an analysis. */
  public boolean isOfRuns() {
    return switch (this) {
      case FAN, MULTIPLES, DIFFERENCE, SCOREBOARD, DISTRIBUTION, STACK, FUNNEL, TAIL -> true;
      case FOREST, WATERFALL, LEVERAGE, TORNADO -> false;
    };
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(ChartChoice::id).toList();
  }

  public static Optional<ChartChoice> named(String id) {
    return Arrays.stream(values()).filter(choice -> choice.id().equals(id)).findFirst();
  }
}
