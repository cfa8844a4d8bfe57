package loam.laboratory.calibrate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import loam.calibration.Figure;
import loam.laboratory.Asking;
import loam.laboratory.Posed;
import loam.laboratory.StudyKind;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenariofile.CalibrationReader;
import loam.scenariofile.ReadCalibration;
import loam.study.Field;
import loam.study.Field.Times;
import loam.study.FieldType;
import loam.study.Given;

/** {@code backtest}: how well projections would have done. */
public final class BacktestKind implements StudyKind {
  private static final Field<Path> TARGETS =
      Asking.TARGETS
          .meaning("city that ships, folder of a pack, or file of targets")
          .said(Times.MAYBE_PLACE)
          .usual(Path.of("beijing"));

  private static final Field<LocalDate> AS_OF =
      Field.of(
              "as-of",
              "MONTH",
              FieldType.MONTH,
              "last month, or day, of which anything is known, such as 2022-12")
          .said(Times.ONCE);

  @Override
  public String name() {
    return "backtest";
  }

  @Override
  public Phrase purpose() {
    return Phrase.of(
        "Calibrates on what was published by a day, projects, and scores the projections against"
            + " what was published later, beside forecasts without a model. Stopped, loam resume"
            + " goes on.");
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(TARGETS, AS_OF);
  }

  @Override
  public Posed posed(Given given, Consumer<Phrase> warn) {
    ReadCalibration read = CalibrationReader.read(given.value(TARGETS));
    LocalDate asOf = given.value(AS_OF);
    List<Figure> figures = read.plan().figures();
    if (figures.stream().map(figure -> figure.asOf(asOf)).noneMatch(Figure::isFitted)) {
      throw new RefusedException(
          "nothing that can be fitted to was published by %s; name a later day", asOf);
    }
    if (figures.stream().noneMatch(figure -> figure.published().isAfter(asOf))) {
      throw new RefusedException("nothing was published after %s; name an earlier day", asOf);
    }
    return new Posed(new BacktestStudy(read, asOf));
  }
}
