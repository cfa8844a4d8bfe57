package loam.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as people read them: large money in billions, thousands set apart, few digits. */
public final class Figures {
  private static final Pattern THOUSANDS = Pattern.compile("(\\d)(?=(\\d{3})+$)");

  private final String unit;
  private final double scale;

  private Figures(String unit, double scale) {
    this.unit = unit;
    this.scale = scale;
  }

  /** Figures of a quantity with a given unit. */
  public static Figures in(String unit) {
    if (unit.startsWith("CNY") || unit.startsWith("USD")) {
      return new Figures("bn " + unit, 1e9);
    }
    if (unit.startsWith("fraction")) {
      return new Figures("%" + unit.substring("fraction".length()), 0.01);
    }
    return new Figures(unit.equals("1") ? "" : unit, 1);
  }

  /** The unit in which they are shown. */
  public String unit() {
    return unit;
  }

  /** A value in the unit in which it is shown. */
  public double scaled(double value) {
    return value / scale;
  }

  /** A value, without its unit: three or more digits, — if it does not exist. */
  public String text(double value) {
    if (Double.isNaN(value)) {
      return "—";
    }
    double shown = scaled(value);
    double size = Math.abs(shown);
    int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size == 0 ? 0 : 2;
    String plain = new BigDecimal(shown).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    boolean whole = shown == Math.rint(shown);
    return grouped(whole && decimals > 0 ? plain.substring(0, plain.indexOf('.')) : plain);
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    String integer = point < 0 ? plain : plain.substring(0, point);
    String fraction = point < 0 ? "" : plain.substring(point);
    return THOUSANDS.matcher(integer).replaceAll("$1,") + fraction;
  }
}
