package loam.report;

import java.time.LocalDate;
import loam.language.Language;

/** Dates as people read them. */
public final class Dates {
  private Dates() {}

  /** A month, such as 2027-01 or 2027年1月. */
  public static String month(LocalDate day, Language language) {
    return language == Language.ENGLISH
        ? day.toString().substring(0, 7)
        : published(day.toString().substring(0, 7), language);
  }

  /** A day, such as 2027-01-31 or 2027年1月31日. */
  public static String day(LocalDate day, Language language) {
    return published(day.toString(), language);
  }

  /** A day up to which something is counted: the end of a year is called so. */
  public static String by(LocalDate day, Language language) {
    return day.getMonthValue() == 12 && day.getDayOfMonth() == 31
        ? language.say("the end of %d", day.getYear())
        : day(day, language);
  }

  /**
   * A date as the facts write it: a year, month, day, half or quarter of a year, or two of them
   * with a slash between.
   */
  public static String published(String date, Language language) {
    if (language == Language.ENGLISH) {
      return date;
    }
    int slash = date.indexOf('/');
    if (slash > 0) {
      return published(date.substring(0, slash), language)
          + "至"
          + published(date.substring(slash + 1), language);
    }
    if (!date.matches("\\d{4}(-\\d{2}(-\\d{2})?|-[HQ]\\d)?")) {
      return date;
    }
    String[] parts = date.split("-", -1);
    StringBuilder text = new StringBuilder(parts[0]).append("年");
    if (parts.length > 1 && parts[1].startsWith("H")) {
      return text.append(parts[1].equals("H1") ? "上半年" : "下半年").toString();
    }
    if (parts.length > 1 && parts[1].startsWith("Q")) {
      return text.append("第").append(parts[1].substring(1)).append("季度").toString();
    }
    if (parts.length > 1) {
      text.append(Integer.parseInt(parts[1])).append("月");
    }
    return parts.length > 2
        ? text.append(Integer.parseInt(parts[2])).append("日").toString()
        : text.toString();
  }
}
