package loam.report;

import java.util.ArrayList;
import java.util.List;
import loam.city.Roster;
import loam.comparison.EventLog.Entry;
import loam.language.Language;

/** Two lives of one firm, side by side. */
public final class StoryText {
  private StoryText() {}

  /**
   * One line for each event; what happens to both in the same moment stands on one line.
   *
   * @param here events under the first scenario, in order
   * @param there the same under the second
   * @param roster of their city
   */
  public static List<String> lines(
      String nameHere,
      List<Entry> here,
      String nameThere,
      List<Entry> there,
      Roster roster,
      Language language) {
    Events events = new Events(roster, language);
    TextTable table = new TextTable(3);
    table.add(List.of("", nameHere, nameThere));
    int left = 0;
    int right = 0;
    while (left < here.size() || right < there.size()) {
      boolean isLeft =
          right == there.size()
              || (left < here.size() && here.get(left).time() <= there.get(right).time());
      Entry entry = isLeft ? here.get(left) : there.get(right);
      if (isLeft && right < there.size() && there.get(right).equals(entry)) {
        table.add(List.of(events.date(entry), events.what(entry), language.say("the same")));
        left++;
        right++;
      } else if (isLeft) {
        table.add(List.of(events.date(entry), events.what(entry), ""));
        left++;
      } else {
        table.add(List.of(events.date(entry), "", events.what(entry)));
        right++;
      }
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (here.isEmpty()) {
      lines.add(language.say("Under %s the firm is never there.", nameHere));
    }
    if (there.isEmpty()) {
      lines.add(language.say("Under %s the firm is never there.", nameThere));
    }
    return lines;
  }
}
