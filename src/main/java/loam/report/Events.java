package loam.report;

import java.util.Locale;
import loam.city.Sector;
import loam.city.Timescale;
import loam.comparison.EventLog.Entry;
import loam.comparison.EventLog.Parting;
import loam.ecosystem.FirmName;

/** What happens to firms, in words. */
public final class Events {
  private static final Figures CNY = Figures.in("CNY");

  private Events() {}

  /** The first difference between two runs. */
  static String parting(Parting parting) {
    return String.format(
        Locale.ROOT,
        "First event that differs, in replication 1: %s; in the reference: %s.",
        parting.here().map(Events::dated).orElse("nothing more"),
        parting.there().map(Events::dated).orElse("nothing more"));
  }

  private static String dated(Entry entry) {
    return "%s firm %s %s"
        .formatted(Timescale.dateOf(entry.time()), FirmName.of(entry.firm()), what(entry));
  }

  /** What happened, without date and firm. */
  public static String what(Entry entry) {
    return switch (entry.event()) {
      case PRESENT -> "is there at the start, in %s".formatted(sector(entry));
      case REGISTERED -> "registers, in %s".formatted(sector(entry));
      case TECH_SME -> "declares itself a tech SME (revenue %s)".formatted(money(entry.amount()));
      case INNOVATIVE_SME ->
          "gains the innovative title (revenue %s)".formatted(money(entry.amount()));
      case SPECIALISED ->
          "is certified as a specialised SME (revenue %s)".formatted(money(entry.amount()));
      case LITTLE_GIANT -> "becomes a little giant (revenue %s)".formatted(money(entry.amount()));
      case TECH_SME_LOST -> "is no longer a tech SME";
      case INNOVATIVE_SME_LOST -> "loses the innovative title";
      case SPECIALISED_LOST -> "loses the specialised title";
      case LITTLE_GIANT_LOST -> "loses the little-giant title";
      case ROUND ->
          "closes a round: %s private%s"
              .formatted(money(entry.amount()), publicMoney(entry.publicAmount()));
      case DOWN_ROUND -> "is written down to %s".formatted(money(entry.amount()));
      case UNICORN -> "becomes a unicorn, worth %s".formatted(money(entry.amount()));
      case UNICORN_LOST -> "is no longer a unicorn, worth %s".formatted(money(entry.amount()));
      case LISTED -> "is listed, worth %s".formatted(money(entry.amount()));
      case ACQUIRED -> "is acquired for %s".formatted(money(entry.amount()));
      case CLOSED -> "closes";
      case RELOCATED -> "moves out of the city";
    };
  }

  private static String sector(Entry entry) {
    return Sector.values()[(int) entry.amount()].name();
  }

  private static String publicMoney(long amount) {
    return amount == 0 ? "" : " and %s from a government fund".formatted(money(amount));
  }

  private static String money(long amount) {
    return amount >= 100_000_000
        ? "%s %s".formatted(CNY.text((double) amount), CNY.unit())
        : String.format(Locale.ROOT, "%.1f m CNY", amount / 1e6);
  }
}
