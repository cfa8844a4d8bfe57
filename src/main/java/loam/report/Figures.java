package loam.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import loam.language.Language;
import loam.language.Phrase;
import loam.stats.Interval;

/**
 * Numbers as people read them: large money in billions or 亿, thousands set apart, few digits. Each
 * language has its own multiples and units.
 */
public final class Figures {
  private static final Pattern MONEY = Pattern.compile("[A-Z]{3}(/.*)?");
  private static final Pattern THOUSANDS = Pattern.compile("(\\d)(?=(\\d{3})+$)");

  private final String unit;
  private final double scale;

  private Figures(String unit, double scale) {
    this.unit = unit;
    this.scale = scale;
  }

  /** Figures of a quantity with a given unit, in English. */
  public static Figures in(String unit) {
    return in(unit, Language.ENGLISH);
  }

  /** Figures of a quantity with a given unit. */
  public static Figures in(String unit, Language language) {
    if (isMoney(unit)) {
      String money = language.say("bn %s", Phrase.name(unit.substring(0, 3)));
      return new Figures(money + per(unit.substring(3), language), multiple(language));
    }
    if (unit.startsWith("fraction")) {
      return new Figures("%" + per(unit.substring("fraction".length()), language), 0.01);
    }
    return new Figures(unit.equals("1") ? "" : language.name(unit), 1);
  }

  /** Whether a unit is that of money: three capitals, and perhaps per what. */
  public static boolean isMoney(String unit) {
    return MONEY.matcher(unit).matches();
  }

  /** What "bn" and 亿 mean. */
  private static double multiple(Language language) {
    return switch (language) {
      case ENGLISH -> 1e9;
      case CHINESE -> 1e8;
    };
  }

  /** What follows the unit of money or of a share. */
  private static String per(String time, Language language) {
    return switch (time) {
      case "/year" -> language.say("/year");
      case "/month" -> language.say("/month");
      case "/quarter" -> language.say("/quarter");
      default -> time;
    };
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
    return shown(scaled(value));
  }

  /** The same of a value in the unit in which it is shown. */
  static String shown(double shown) {
    double size = Math.abs(shown);
    int decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size == 0 ? 0 : 2;
    String plain = new BigDecimal(shown).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    boolean whole = shown == Math.rint(shown);
    return grouped(whole && decimals > 0 ? plain.substring(0, plain.indexOf('.')) : plain);
  }

  /** An interval in brackets, — if there is none. */
  public String interval(Optional<Interval> interval) {
    return interval.map(of -> "[%s, %s]".formatted(text(of.low()), text(of.high()))).orElse("—");
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    String integer = point < 0 ? plain : plain.substring(0, point);
    String fraction = point < 0 ? "" : plain.substring(point);
    return THOUSANDS.matcher(integer).replaceAll("$1,") + fraction;
  }
}
