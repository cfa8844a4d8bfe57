package loam.ecosystem;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import loam.city.City;
import loam.city.Timescale;
import loam.policy.Policy;
import loam.policy.PolicyChange;
import loam.random.Draws;

/** Substantive firms of the initial stock, and the laws that act on them, to be called by hand. */
final class Population {
  final Draws draws;
  final Firms firms;
  final Environment environment;
  final Titles titles;
  final RevenueLaw revenue;
  final ExitLaw exits;
  final TitleDecision innovative;
  final TitleDecision municipal;
  final TitleDecision national;
  final FirmView view;

  Population(City city, int size, long seed, PolicyChange... changes) {
    Horizon horizon = new Horizon(LocalDate.of(2150, 12, 31));
    draws = new Draws(seed, 1);
    Policy policy = Policy.asPublished(city);
    for (PolicyChange change : changes) {
      policy = policy.with(change);
    }
    environment = new Environment(city, policy, horizon);
    environment.draw(draws);
    firms = new Firms(city.roster().tiers().size());
    titles = new Titles(city, horizon, firms, new FirmEvents(firms));
    VentureFirms venture = new VentureFirms(firms, city.roster().funds().size(), 1.5);
    RdDeduction deduction = new RdDeduction(city, policy, horizon);
    Programmes programmes = new Programmes(city, policy, horizon, deduction);
    revenue =
        new RevenueLaw(city, policy, horizon, firms, venture, environment, programmes, titles);
    exits = new ExitLaw(city, firms, environment);
    view = new FirmView(city, firms, venture, deduction);
    List<TitleDecision> decisions =
        TitleDecision.all(new TitleDecision.Parts(city, policy, firms, view, titles));
    innovative = decisions.get(Beijing.INNOVATIVE_SME);
    municipal = decisions.get(Beijing.SPECIALISED);
    national = decisions.get(Beijing.LITTLE_GIANT);

    FirmBirths births = new FirmBirths(city, horizon, firms);
    for (int index = 0; index < size; index++) {
      int slot = firms.take(FirmKeys.initial(index));
      births.enterInitial(draws, slot);
      venture.enter(slot);
      firms.youth(slot, revenue.youthAt(-firms.birth(slot)));
      innovative.expect(draws, slot, 0);
    }
  }

  /** Closes all years before one that are open. */
  void closeYearsBefore(int year) {
    while (revenue.nextClose() <= Horizon.startOfYear(year - 2015)) {
      revenue.closeYear(draws);
    }
  }

  static int day(String date) {
    return Timescale.dayOf(LocalDate.parse(date));
  }

  int holders(int tier) {
    return (int) slots().filter(slot -> firms.holds(tier, slot)).count();
  }

  IntStream slots() {
    return IntStream.range(0, firms.slots());
  }

  /** ln revenue of all firms. */
  double[] logRevenues() {
    return slots().mapToDouble(slot -> firms.logRevenue(slot)).toArray();
  }
}
