package loam.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.MultivariateFunction;

/** Searches block after block; what one has found, the next starts from. */
final class Search {
  private final CalibrationPlan plan;
  private final Runs runs;
  private final Listener listener;

  Search(CalibrationPlan plan, Runs runs, Listener listener) {
    this.plan = plan;
    this.runs = runs;
    this.listener = listener;
  }

  Searched run() throws InterruptedException {
    double[] point = plan.start();
    List<Searched.Block> blocks = new ArrayList<>();
    try {
      for (String name : plan.blocks()) {
        int[] free = plan.searched(name);
        int[] figures = plan.fitted(name);
        if (free.length == 0 || figures.length == 0) {
          continue;
        }
        int points = plan.effort().search();
        listener.begins(Listener.Stage.SEARCH, name, points);
        MultivariateFunction objective = objective(figures);
        double before = objective.value(point);
        BlockSearch search = new BlockSearch(objective, point, free, plan.seed() + blocks.size());
        search.run(points);
        point = search.best();
        blocks.add(new Searched.Block(name, figures.length, before, search.least()));
      }
    } catch (Interrupted e) {
      throw e.cause;
    }
    return new Searched(point, blocks);
  }

  /** Common random numbers: every point has the first replications. */
  private MultivariateFunction objective(int[] figures) {
    return point -> {
      try {
        double[][] outcomes = runs.of(point, 1, plan.effort().replications());
        return Misfit.squares(plan.figures(), figures, outcomes);
      } catch (InterruptedException e) {
        throw new Interrupted(e);
      }
    };
  }

  /** Carries an interruption through an optimiser. */
  private static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final InterruptedException cause;

    private Interrupted(InterruptedException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
