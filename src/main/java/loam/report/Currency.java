package loam.report;

import loam.city.Roster;
import loam.language.Language;

/** Money of a city in words: texts are written for yuan and said in the currency of the city. */
public final class Currency {
  private static final String YUAN = "CNY";

  private final String code;
  private final Language language;

  public Currency(Roster city, Language language) {
    this.code = city.currency();
    this.language = language;
  }

  /** A unit of money such as {@code CNY/year} in the city's currency. */
  public String unit(String inYuan) {
    return code + inYuan.substring(YUAN.length());
  }

  /** A text about yuan in the city's currency. */
  public String said(String text) {
    return code.equals(YUAN)
        ? text
        : text.replace(language.say(YUAN), language.name(code)).replace(YUAN, code);
  }
}
