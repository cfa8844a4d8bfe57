package loam.cli;

import java.util.Optional;
import loam.calibration.CalibrationPlan;
import loam.calibration.Listener;
import loam.city.Timescale;

/** Tells which stage a calibration is at, and how far. */
final class CalibrationProgress implements Listener, AutoCloseable {
  private final Terminal terminal;
  private final Progress.Style style;
  private final int replications;
  private final double years;
  private Optional<Progress> progress = Optional.empty();

  /** Says at once how long all of it may take. */
  CalibrationProgress(Terminal terminal, WorkOptions work, CalibrationPlan plan) {
    this.terminal = terminal;
    this.style = work.progress();
    this.replications = plan.effort().replications();
    this.years = (Timescale.dayOf(plan.end()) + 1) / Timescale.DAYS_PER_YEAR;
    if (style != Progress.Style.QUIET) {
      Effort.say(terminal, plan.simulations(), plan.end(), work.threads());
    }
  }

  @Override
  public void begins(Stage stage, String block, int points) {
    finish();
    if (style != Progress.Style.QUIET) {
      terminal.err().println(text(stage, block, points));
    }
    progress =
        Optional.of(
            new Progress(terminal.err(), terminal.language(), style, points * replications, years));
  }

  private String text(Stage stage, String block, int points) {
    return switch (stage) {
      case SEARCH -> terminal.language().say("search in block %s: %d points", block, points);
      case FIRST_WAVE -> terminal.language().say("history matching, first wave: %d points", points);
      case SECOND_WAVE ->
          terminal.language().say("history matching, second wave: %d points", points);
      case SELECTION -> terminal.language().say("approximate Bayesian step: %d candidates", points);
    };
  }

  @Override
  public void step() {
    progress.ifPresent(one -> one.steps(replications));
  }

  @Override
  public void close() {
    finish();
  }

  /** Takes the bar away. */
  void finish() {
    progress.ifPresent(Progress::finish);
    progress = Optional.empty();
  }
}
