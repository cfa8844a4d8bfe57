package loam.calibration;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What is fitted to what.
 *
 * @param seed of all random numbers
 * @param parameters at least one; their order is that of the coordinates
 * @param figures at least one that may be fitted to; their order is that of the outcomes
 * @param effort how much is simulated
 */
public record CalibrationPlan(
    long seed, List<FreeParameter> parameters, List<Figure> figures, Effort effort) {
  public CalibrationPlan {
    parameters = List.copyOf(parameters);
    figures = List.copyOf(figures);
    if (parameters.isEmpty() || figures.stream().noneMatch(Figure::isFitted)) {
      throw new IllegalArgumentException("nothing to fit, or nothing to fit to");
    }
  }

  /** Replications that all stages take together, at most. */
  public long simulations() {
    long points =
        (long) blocks().size() * effort.search() + 2L * effort.wave() + effort.candidates();
    return points * effort.replications();
  }

  /** The last day that a figure asks about. */
  public LocalDate end() {
    return figures.stream().map(Figure::until).max(LocalDate::compareTo).orElseThrow();
  }

  /** Number of coordinates. */
  public int dimension() {
    return parameters.size();
  }

  /** Places of the figures that may enter an objective; held-out ones are never among them. */
  public int[] fitted() {
    return places(Figure::isFitted);
  }

  /** Blocks in the order of the parameters. */
  public List<String> blocks() {
    return parameters.stream().map(FreeParameter::block).distinct().toList();
  }

  /** Places of the fitted figures of a block. */
  int[] fitted(String block) {
    return places(figure -> figure.isFitted() && figure.block().equals(block));
  }

  /** Places of the searched parameters of a block. */
  int[] searched(String block) {
    return IntStream.range(0, parameters.size())
        .filter(i -> parameters.get(i).block().equals(block) && parameters.get(i).isSearched())
        .toArray();
  }

  /** The point at which all searches begin. */
  public double[] start() {
    return parameters.stream().mapToDouble(FreeParameter::unitOfStart).toArray();
  }

  private int[] places(Predicate<Figure> wanted) {
    return IntStream.range(0, figures.size()).filter(i -> wanted.test(figures.get(i))).toArray();
  }
}
