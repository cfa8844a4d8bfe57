package loam.laboratory.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import loam.city.OutOfDomainException;
import loam.language.Phrase;
import loam.scenariofile.text.InvalidInputException;
import loam.sensitivity.Factor;
import loam.sensitivity.VariedFactor;
import loam.sensitivity.World;

/**
 * Factors that make scenarios at both ends of their ranges and between, and those that do not.
 *
 * @param left those that do not, with what is wrong
 */
public record CheckedFactors(List<VariedFactor> usable, List<Left> left) {
  /** Somewhere between the ends, and no round share of the way. */
  private static final double BETWEEN = 0.3719;

  public CheckedFactors {
    usable = List.copyOf(usable);
    left = List.copyOf(left);
  }

  /** A factor that cannot be varied. */
  public record Left(Factor factor, Phrase why) {
    /** What is wrong with it. */
    public Phrase phrase() {
      return Phrase.of("%s cannot be varied over its range: %s", factor.name(), why);
    }
  }

  /** Tries each factor alone; one that fails between its ends is taken in whole numbers. */
  public static CheckedFactors of(
      List<VariedFactor> factors, Function<List<VariedFactor>, World> worlds) {
    List<VariedFactor> usable = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (VariedFactor varied : factors) {
      Optional<Phrase> problem = problem(varied, worlds);
      VariedFactor tried = varied;
      if (problem.isPresent() && mayBeWhole(varied.factor())) {
        tried = varied.inWholeNumbers();
        problem = problem(tried, worlds).isEmpty() ? Optional.empty() : problem;
      }
      if (problem.isEmpty()) {
        usable.add(tried);
      } else {
        left.add(new Left(varied.factor(), problem.get()));
      }
    }
    return new CheckedFactors(usable, left);
  }

  private static Optional<Phrase> problem(
      VariedFactor varied, Function<List<VariedFactor>, World> worlds) {
    World world = worlds.apply(List.of(varied));
    for (double share : triedShares(varied.factor())) {
      try {
        world.at(new double[] {varied.factor().at(share)});
      } catch (InvalidInputException e) {
        return Optional.of(e.problems().get(0).what());
      } catch (OutOfDomainException e) {
        return Optional.of(e.refusals().get(0).phrase());
      } catch (IllegalArgumentException e) {
        return Optional.of(Phrase.of(e));
      }
    }
    return Optional.empty();
  }

  private static double[] triedShares(Factor factor) {
    return mayBeWhole(factor) ? new double[] {0, 1, BETWEEN} : new double[] {0, 1};
  }

  /** Only what is a whole number in the files, between whole ends, may have to be one. */
  private static boolean mayBeWhole(Factor factor) {
    return factor.kind() == Factor.Kind.ASSUMPTION
        && DoubleStream.of(factor.usual(), factor.low(), factor.high())
            .allMatch(number -> number == Math.rint(number));
  }
}
