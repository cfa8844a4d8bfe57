package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import loam.city.Roster;
import loam.city.Sector;
import loam.comparison.EventLog.Entry;
import loam.comparison.EventLog.Parting;
import loam.ecosystem.FirmName;
import loam.ecosystem.LifeEvent;
import loam.language.Language;
import loam.language.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lives of firms in words. Day 4383 of the clock is 2027-01-01. */
class StoryTest {
  private static final long FIRM = FirmName.key("4383-12").orElseThrow();
  private static final Roster ROSTER = Roster.of(List.of(sector("AI"), sector("HEALTH")));

  private static Sector sector(String id) {
    return new Sector(id, Phrase.verbatim(id), Phrase.verbatim(id));
  }

  private static Entry entry(double time, LifeEvent event, long amount, long ofItPublic) {
    return new Entry(time, FIRM, event, amount, ofItPublic);
  }

  /** Below 100 m CNY in millions, from there on in billions. */
  @ParameterizedTest
  @CsvSource({
    "PRESENT, 1, 0, 'is there at the start, in HEALTH'",
    "REGISTERED, 0, 0, 'registers, in AI'",
    "ROUND, 30000000, 0, closes a round: 30.0 m CNY private",
    "ROUND, 30000000, 8000000, closes a round: 30.0 m CNY private and 8.0 m CNY from a government fund",
    "DOWN_ROUND, 3000000000, 0, is written down to 3 bn CNY",
    "UNICORN, 7200000000, 0, 'becomes a unicorn, worth 7.20 bn CNY'",
    "UNICORN_LOST, 7200000000, 0, 'is no longer a unicorn, worth 7.20 bn CNY'",
    "LISTED, 20000000000, 0, 'is listed, worth 20 bn CNY'",
    "ACQUIRED, 500000000, 0, is acquired for 0.50 bn CNY",
    "CLOSED, 0, 0, closes",
    "RELOCATED, 0, 0, moves out of the city"
  })
  void each_event_has_its_words(LifeEvent.Kind kind, long amount, long ofItPublic, String words) {
    LifeEvent event = new LifeEvent(kind, "");

    assertThat(new Events(ROSTER, Language.ENGLISH).what(entry(0, event, amount, ofItPublic)))
        .isEqualTo(words);
  }

  /** Below 100 m CNY in millions, from there on in billions; by its name if the city has it not. */
  @Test
  void titles_are_gained_with_a_revenue_and_lost_without() {
    Events events = new Events(ROSTER, Language.ENGLISH);

    assertThat(events.what(entry(0, LifeEvent.titled("oldest"), 99_949_999, 0)))
        .isEqualTo("gains a title: oldest (revenue 99.9 m CNY)");
    assertThat(events.what(entry(0, LifeEvent.titled("oldest"), 100_000_000, 0)))
        .isEqualTo("gains a title: oldest (revenue 0.10 bn CNY)");
    assertThat(events.what(entry(0, LifeEvent.lost("oldest"), 100_000_000, 0)))
        .isEqualTo("loses a title: oldest");
  }

  @Test
  void two_lives_stand_side_by_side_and_what_they_share_stands_once() {
    Entry born = entry(4383.2, LifeEvent.REGISTERED, 0, 0);
    Entry round = entry(4390, LifeEvent.ROUND, 30_000_000, 0);
    Entry later = entry(4400, LifeEvent.ROUND, 30_000_000, 0);
    Entry closed = entry(4500, LifeEvent.CLOSED, 0, 0);

    assertThat(
            StoryText.lines(
                "more",
                List.of(born, round, closed),
                "small",
                List.of(born, later),
                ROSTER,
                Language.ENGLISH))
        .containsExactly(
            "            more                                small",
            "2027-01-01  registers, in AI                    the same",
            "2027-01-08  closes a round: 30.0 m CNY private",
            "2027-01-18                                      closes a round: 30.0 m CNY private",
            "2027-04-28  closes");
  }

  @Test
  void what_happens_at_one_moment_but_otherwise_stands_on_two_lines() {
    Entry here = entry(4383, LifeEvent.ROUND, 30_000_000, 0);
    Entry there = entry(4383, LifeEvent.ROUND, 31_000_000, 0);

    assertThat(StoryText.lines("a", List.of(here), "b", List.of(there), ROSTER, Language.ENGLISH))
        .containsExactly(
            "            a                                   b",
            "2027-01-01  closes a round: 30.0 m CNY private",
            "2027-01-01                                      closes a round: 31.0 m CNY private");
  }

  @Test
  void a_firm_that_is_never_there_is_said_to_be_so() {
    Entry closed = entry(4383, LifeEvent.CLOSED, 0, 0);

    assertThat(StoryText.lines("a", List.of(), "b", List.of(closed), ROSTER, Language.ENGLISH))
        .contains("Under a the firm is never there.")
        .doesNotContain("Under b the firm is never there.");
    assertThat(StoryText.lines("a", List.of(closed), "b", List.of(), ROSTER, Language.ENGLISH))
        .contains("Under b the firm is never there.")
        .doesNotContain("Under a the firm is never there.");
  }

  @Test
  void where_two_runs_part_is_said_with_date_firm_and_event() {
    Entry here = entry(4383.5, LifeEvent.UNICORN, 7_200_000_000L, 0);

    assertThat(
            new Events(ROSTER, Language.ENGLISH)
                .parting(7, new Parting(Optional.of(here), Optional.empty())))
        .isEqualTo(
            "First event that differs, in replication 7: 2027-01-01 firm 4383-12 becomes a unicorn,"
                + " worth 7.20 bn CNY; in the reference: nothing more.");
  }
}
