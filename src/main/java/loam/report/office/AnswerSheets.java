package loam.report.office;

import java.util.List;
import java.util.stream.Stream;
import loam.language.Language;
import loam.report.chart.Sheet;
import loam.report.chart.SheetFile;

/** Answers as PDF, one page of A4 each: what {@link AnswerDocument} says, for who only reads. */
public record AnswerSheets(List<Told> all, Language language) {
  public AnswerSheets {
    all = List.copyOf(all);
  }

  /** The bytes of a PDF file; its text can be found and copied. */
  public byte[] bytes() {
    return SheetFile.of(all.stream().map(AnswerSheets::sheet).toList(), language);
  }

  private static Sheet sheet(Told told) {
    return new Sheet(
        told.answer().question(),
        told.answer().numbers().stream()
            .map(
                number ->
                    new Sheet.Row(
                        number.label(),
                        number.value(),
                        number.range(),
                        number.verdict(),
                        number.strength()))
            .toList(),
        told.chart().map(chart -> chart),
        told.answer().costs(),
        Stream.of(told.answer().rests(), told.answer().change()).toList(),
        told.note());
  }
}
