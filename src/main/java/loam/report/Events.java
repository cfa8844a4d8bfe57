package loam.report;

import loam.city.Roster;
import loam.city.Timescale;
import loam.comparison.EventLog.Entry;
import loam.comparison.EventLog.Parting;
import loam.ecosystem.FirmName;
import loam.language.Language;

/** What happens to firms, in the words of a language. */
public final class Events {
  private final Roster roster;
  private final Language language;
  private final Currency currency;
  private final Figures cny;

  public Events(Roster roster, Language language) {
    this.roster = roster;
    this.language = language;
    this.currency = new Currency(roster, language);
    this.cny = Figures.in(currency.unit("CNY"), language);
  }

  /** The first difference between two runs. */
  String parting(int replication, Parting parting) {
    return language.say(
        "First event that differs, in replication %s: %s; in the reference: %s.",
        replication,
        parting.here().map(this::dated).orElse(language.say("nothing more")),
        parting.there().map(this::dated).orElse(language.say("nothing more")));
  }

  private String dated(Entry entry) {
    return language.say("%s firm %s %s", date(entry), FirmName.of(entry.firm()), what(entry));
  }

  /** The day of an event. */
  String date(Entry entry) {
    return Dates.day(Timescale.dateOf(entry.time()), language);
  }

  /** What happened, without date and firm. */
  public String what(Entry entry) {
    String money = money(entry.amount());
    return switch (entry.event().kind()) {
      case PRESENT -> language.say("is there at the start, in %s", sector(entry));
      case REGISTERED -> language.say("registers, in %s", sector(entry));
      case TITLED -> language.say("gains a title: %s (revenue %s)", title(entry), money);
      case TITLE_LOST -> language.say("loses a title: %s", title(entry));
      case ROUND -> round(entry, money);
      case DOWN_ROUND -> language.say("is written down to %s", money);
      case UNICORN -> language.say("becomes a unicorn, worth %s", money);
      case UNICORN_LOST -> language.say("is no longer a unicorn, worth %s", money);
      case LISTED -> language.say("is listed, worth %s", money);
      case ACQUIRED -> language.say("is acquired for %s", money);
      case CLOSED -> language.say("closes");
      case RELOCATED -> language.say("moves out of the city");
    };
  }

  private String sector(Entry entry) {
    return roster.sectors().get((int) entry.amount()).id();
  }

  private String title(Entry entry) {
    String id = entry.event().title();
    return roster.tiers().stream()
        .filter(tier -> tier.id().equals(id))
        .findFirst()
        .map(tier -> language.say(tier.title()))
        .orElse(id);
  }

  private String round(Entry entry, String money) {
    return entry.publicAmount() == 0
        ? language.say("closes a round: %s private", money)
        : language.say(
            "closes a round: %s private and %s from a government fund",
            money, money(entry.publicAmount()));
  }

  private String money(long amount) {
    return amount >= 100_000_000
        ? "%s %s".formatted(cny.text((double) amount), cny.unit())
        : currency.said(language.say("%.1f m CNY", amount / 1e6));
  }
}
