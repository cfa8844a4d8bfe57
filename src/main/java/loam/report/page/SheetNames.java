package loam.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.language.Language;
import loam.report.table.Table;

/** What the sheets of a workbook are called in the language of the page. */
record SheetNames(Language language) {
  private static final int LONGEST = 28; // 31 are allowed; a number may follow
  private static final Pattern PLACE = Pattern.compile("(.*?)(?:-(\\d+))?");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\']");

  /** One name for each table, no two alike in letters of any case. */
  List<String> of(List<Table> tables) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    for (Table table : tables) {
      String name = name(table);
      int before = used.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
      names.add(before == 1 ? name : "%s~%d".formatted(name, before));
    }
    return names;
  }

  /** Tables of a metric are called by what stands above them, all others by what they are. */
  private String name(Table table) {
    Matcher parts = PLACE.matcher(table.id());
    if (!parts.matches()) {
      throw new IllegalStateException(table.id());
    }
    String known = known().get(parts.group(1));
    if (known != null) {
      String name = language == Language.ENGLISH ? parts.group(1) : known;
      return parts.group(2) == null ? name : name + "-" + parts.group(2);
    }
    boolean isOfMetric = Character.isDigit(table.id().charAt(0));
    String name = isOfMetric ? FORBIDDEN.matcher(table.caption()).replaceAll(" ") : table.id();
    return name.strip().substring(0, Math.min(LONGEST, name.strip().length())).strip();
  }

  private Map<String, String> known() {
    return Map.ofEntries(
        Map.entry("effects", language.say("effects")),
        Map.entry("path", language.say("path")),
        Map.entry("ledger", language.say("ledger")),
        Map.entry("money", language.say("money")),
        Map.entry("regimes", language.say("regimes")),
        Map.entry("assumed", language.say("assumed")),
        Map.entry("projections", language.say("projections")),
        Map.entry("sectors", language.say("by sector")),
        Map.entry("levers", language.say("levers")),
        Map.entry("about", language.say("about")),
        Map.entry("scoreboard", language.say("scoreboard")),
        Map.entry("variance", language.say("variance")),
        Map.entry("structures", language.say("other structures")),
        Map.entry("screening", language.say("screening")),
        Map.entry("indices", language.say("indices")),
        Map.entry("ends", language.say("ends")),
        Map.entry("rank", language.say("standings")),
        Map.entry("search", language.say("search")),
        Map.entry("figures", language.say("figures")),
        Map.entry("parameters", language.say("parameters")),
        Map.entry("backtest", language.say("backtest")),
        Map.entry("headlines", language.say("headlines")));
  }
}
