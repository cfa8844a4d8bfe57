package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import loam.language.Language;

/** Lays out sheets as PDF of A4, one page each; a chart takes the room that the text leaves. */
public final class SheetFile {
  private static final float POINTS_WIDE = 595.276f; // 210 mm
  private static final int HEIGHT = 1358; // 297 mm, where the width is Theme.WIDTH
  private static final double MARGIN = 72;
  private static final double WITHIN = Theme.WIDTH - 2 * MARGIN;
  private static final double LEADING = 1.36;
  private static final double[] COLUMNS = {0, 270, 450, 615};
  private static final double ROW = 58;

  private final Lettering lettering = ShippedFonts.load();
  private final Language language;

  private SheetFile(Language language) {
    this.language = language;
  }

  /**
   * The bytes of a PDF, the same wherever it is made.
   *
   * @param sheets at least one
   * @throws ChartsUnavailableException if this machine cannot draw
   */
  public static byte[] of(List<Sheet> sheets, Language language) {
    SheetFile layout = new SheetFile(language);
    try (PdfFile file = new PdfFile()) {
      for (Sheet sheet : sheets) {
        PdfPen pen = file.pen(Theme.LIGHT, Paper.WIDE, HEIGHT);
        layout.draw(sheet, pen);
        file.add(pen, POINTS_WIDE);
      }
      return file.bytes(Lettering.clean(sheets.get(0).heading()));
    }
  }

  private void draw(Sheet sheet, PdfPen pen) {
    Theme theme = pen.theme();
    double y = paragraph(pen, sheet.heading(), lettering.bold(30), theme.line(), MARGIN, 3);
    y = rows(sheet.rows(), pen, y + 14);
    double foot = HEIGHT - MARGIN - height(sheet.note(), lettering.plain(13));
    paragraph(pen, sheet.note(), lettering.plain(13), theme.softInk(), foot, 5);
    double top = foot - 16 - height(sheet);
    if (sheet.chart().isPresent()) {
      double bottom = chart(sheet.chart().get(), pen, y + 14, top - y - 28);
      top = Math.min(top, bottom + 18);
    } else {
      top = y + 18;
    }
    for (String sentence : sheet.strong()) {
      top = paragraph(pen, sentence, strong(), theme.ink(), top, 6) + 8;
    }
    for (String sentence : sheet.plain()) {
      top = paragraph(pen, sentence, plain(), theme.ink(), top, 8) + 8;
    }
  }

  private Font strong() {
    return lettering.bold(17);
  }

  private Font plain() {
    return lettering.plain(17);
  }

  private double height(Sheet sheet) {
    return sheet.strong().stream().mapToDouble(one -> height(one, strong()) + 8).sum()
        + sheet.plain().stream().mapToDouble(one -> height(one, plain()) + 8).sum();
  }

  private double height(String text, Font font) {
    return lettering.lines(text, font, WITHIN, 8).size() * font.getSize2D() * LEADING;
  }

  /** As wide as the text, or as high as the room that is left. */
  private double chart(Chart chart, PdfPen pen, double top, double room) {
    ChartKind kind = Kinds.of(chart, lettering, language);
    double scale = Math.min(WITHIN / Theme.WIDTH, room / kind.height());
    Graphics2D g2 = pen.graphics();
    AffineTransform before = g2.getTransform();
    g2.translate(MARGIN + (WITHIN - scale * Theme.WIDTH) / 2, top);
    g2.scale(scale, scale);
    new Page(Caption.of(chart), lettering, pen).draw(kind);
    g2.setTransform(before);
    g2.setClip(new Rectangle2D.Double(0, 0, Theme.WIDTH, HEIGHT));
    return top + scale * kind.height();
  }

  private double rows(List<Sheet.Row> rows, PdfPen pen, double top) {
    Theme theme = pen.theme();
    double y = top;
    for (Sheet.Row row : rows) {
      line(pen, y, y == top ? theme.line() : theme.grid());
      cell(pen, 0, row.label(), lettering.plain(16), theme.ink(), y);
      cell(pen, 1, row.value(), lettering.bold(21), theme.line(), y);
      cell(pen, 2, row.range(), lettering.plain(16), theme.softInk(), y);
      verdict(row, pen, y);
      y += ROW;
    }
    line(pen, y, theme.line());
    return y;
  }

  /** In two lines at most, with the reserve below. */
  private void verdict(Sheet.Row row, PdfPen pen, double top) {
    Font font = lettering.bold(15);
    List<String> lines = lettering.lines(row.verdict(), font, WITHIN - COLUMNS[3], 2);
    double leading = 18;
    double y = top - leading * (lines.size() + (row.reserve().isEmpty() ? 0 : 1) - 1) / 2;
    for (String line : lines) {
      cell(pen, 3, line, font, pen.theme().ink(), y);
      y += leading;
    }
    cell(pen, 3, row.reserve(), lettering.plain(14), pen.theme().softInk(), y);
  }

  private static void line(PdfPen pen, double y, Color color) {
    pen.graphics().setPaint(color);
    pen.graphics().setStroke(Theme.HAIRLINE);
    pen.graphics().draw(new Line2D.Double(MARGIN, y, Theme.WIDTH - MARGIN, y));
  }

  /** One line in the middle of a row, in smaller type if it would not fit. */
  private void cell(PdfPen pen, int column, String text, Font font, Color color, double top) {
    if (text.isEmpty()) {
      return;
    }
    double end = column + 1 < COLUMNS.length ? COLUMNS[column + 1] - 12 : WITHIN;
    double width = lettering.width(text, font);
    double room = end - COLUMNS[column];
    Font fitting = width > room ? font.deriveFont((float) (font.getSize2D() * room / width)) : font;
    double baseline = top + ROW / 2 + 0.36 * fitting.getSize2D();
    pen.text(text, fitting, color, MARGIN + COLUMNS[column], baseline, Pen.Align.START);
  }

  private double paragraph(PdfPen pen, String text, Font font, Color color, double top, int most) {
    double y = top;
    for (String line : lettering.lines(text, font, WITHIN, most)) {
      y += font.getSize2D() * LEADING;
      pen.text(line, font, color, MARGIN, y - 0.3 * font.getSize2D(), Pen.Align.START);
    }
    return y;
  }
}
