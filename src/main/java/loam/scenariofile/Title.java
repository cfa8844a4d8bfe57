package loam.scenariofile;

/**
 * What a scenario is called and what it asks, in one language.
 *
 * @param description may be empty
 */
public record Title(String name, String description) {
  private static final String CHINESE = "[\\p{IsHan}，。；：？！、（）“”]";

  /**
   * A title in Chinese. YAML puts a space where a long text goes on in the next line; between
   * Chinese characters there is none.
   */
  static Title inChinese(String name, String description) {
    return new Title(name, description.replaceAll("(?<=%1$s)\\s+(?=%1$s)".formatted(CHINESE), ""));
  }
}
