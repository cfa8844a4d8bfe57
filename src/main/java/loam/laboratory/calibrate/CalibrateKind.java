package loam.laboratory.calibrate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import loam.laboratory.Asking;
import loam.laboratory.Posed;
import loam.laboratory.StudyKind;
import loam.language.Phrase;
import loam.scenariofile.CalibrationReader;
import loam.study.Field;
import loam.study.FieldType;
import loam.study.Given;

/** {@code calibrate}: parameters that go with published figures. */
public final class CalibrateKind implements StudyKind {
  private static final Field<LocalDate> AS_OF =
      Field.of(
          "as-of",
          "DATE",
          FieldType.MONTH,
          "use only what was published by that day, and let all paths end there");

  @Override
  public String name() {
    return "calibrate";
  }

  @Override
  public Phrase purpose() {
    return Phrase.of(
        "Finds the parameters that go with published figures, and how far the figures leave them"
            + " open. Searches block by block, rules out the rest with emulators, and leaves a file"
            + " of parameter vectors. Stopped, loam resume goes on where it was.");
  }

  @Override
  public List<Field<?>> fields() {
    return List.of(Asking.TARGETS, AS_OF);
  }

  @Override
  public Posed posed(Given given, Consumer<Phrase> warn) {
    return new Posed(
        new CalibrateStudy(CalibrationReader.read(given.value(Asking.TARGETS)), given.said(AS_OF)));
  }
}
