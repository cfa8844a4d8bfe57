package loam.ecosystem;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import loam.city.City;
import loam.city.Timescale;
import loam.kernel.BucketCalendar;
import loam.kernel.EntityKeys;
import loam.kernel.EventCalendar;
import loam.kernel.EventHandler;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Purpose;
import loam.scenario.Scenario;

/**
 * The one owner of all that changes in a replication. It can be run again and again, one
 * replication after the other, and keeps its arrays between them; it belongs to one thread.
 */
public final class Ecosystem {
  /** How firms live that nothing can interrupt. */
  public enum OrdinaryPath {
    /** They are numbers by month of birth and of exit. */
    COUNTED,
    /** One by one, the exit found at birth and counted in its month: the same law. */
    AT_BIRTH,
    /**
     * Each registration, each exit and each candidate of a substantive firm is an event of the
     * calendar: the same numbers as at birth.
     */
    ON_CALENDAR
  }

  // entities of the calendar: the processes of the city first, then firms
  private static final int YEARS = 0;
  private static final int RECORDS = 1;
  private static final int DAYS = 2;
  private static final int MONTHS = 3;
  private static final int ACADEMY = 4;
  private static final int FIRST_TITLES = 5;

  /**
   * Even. Substantive firms have the entities from here on; where ordinary firms are on the
   * calendar as well, the even ones, and ordinary ones the odd.
   */
  static final int FIRST_FIRM = 40;

  private final long seed;
  private final City city;
  private final Horizon horizon;
  private final EventCalendar calendar;
  private final boolean counted;
  private final int spread;
  private final Environment environment;
  private final Firms firms;
  private final FirmEvents lives;
  private final VentureFirms venture;
  private final OrdinaryLives ordinary;
  private final Registrations registrations;
  private final Candidates candidates;
  private final FirmBirths births;
  private final ExitLaw exits;
  private final RevenueLaw revenue;
  private final Titles titles;
  private final Flows flows;
  private final CapitalMarket market;
  private final Academy academy;
  private final SpaceArrivals spaceArrivals;
  private final List<TitleDecision> decisions;
  private final TitleDays titleDays;
  private final Register register;
  private final FiscalAccount fiscal;
  private final MetricCatalogue metrics;
  private final World world;
  private final Observer observer;

  private Draws draws;
  private int cohort;
  private int lastKind;

  /**
   * An ecosystem under one scenario, ready for its first replication.
   *
   * @param scenario in one world: a city with a posterior has one for each vector, see {@link
   *     Scenario#inReplication}
   * @param calendars makes the event calendar, given the keys of its entities
   */
  public Ecosystem(
      Scenario scenario, Function<EntityKeys, EventCalendar> calendars, OrdinaryPath path) {
    this(scenario, calendars, path, Model.STANDARD);
  }

  /** The same with another list of submodels. */
  public Ecosystem(
      Scenario scenario,
      Function<EntityKeys, EventCalendar> calendars,
      OrdinaryPath path,
      Model model) {
    this(scenario, new Workspace(calendars), path, model);
  }

  /** One that takes over the arrays of the one before in a workspace. */
  public Ecosystem(Scenario scenario, Workspace workspace, OrdinaryPath path) {
    this(scenario, workspace, path, Model.STANDARD);
  }

  private Ecosystem(Scenario scenario, Workspace workspace, OrdinaryPath path, Model model) {
    if (scenario.city().posterior().isPresent()) {
      throw new IllegalArgumentException("%s has many worlds".formatted(scenario.name()));
    }
    this.seed = scenario.plan().seed();
    this.city = scenario.city();
    this.horizon = new Horizon(city.start(), scenario.plan().end());
    this.calendar = workspace.calendar(this::keyOf);
    this.counted = path == OrdinaryPath.COUNTED;
    this.spread = path == OrdinaryPath.ON_CALENDAR ? 1 : 0;
    Policy policy = scenario.policy();
    this.firms = workspace.firms(city.roster().tiers().size());
    this.lives = new FirmEvents(firms);
    this.venture =
        workspace.venture(
            firms, city.roster().funds().size(), city.capital().rounds().fundedYears());
    this.environment = new Environment(city, policy, horizon);
    RegistrationRates rates = new RegistrationRates(city, policy, horizon, environment);
    this.ordinary = new OrdinaryLives(path, city, horizon, environment, rates, calendar);
    this.registrations = new Registrations(rates, horizon);
    this.births = new FirmBirths(city, horizon, firms);
    this.exits = new ExitLaw(city, firms, environment);
    this.titles = new Titles(city, horizon, firms, lives);
    RdDeduction deduction = new RdDeduction(city, policy, horizon);
    Programmes programmes = new Programmes(city, policy, horizon, deduction);
    this.revenue =
        new RevenueLaw(city, policy, horizon, firms, venture, environment, programmes, titles);
    this.flows = new Flows(horizon, city.roster().sectors().size());
    this.market =
        new CapitalMarket(
            city, policy, horizon, environment, firms, venture, exits, programmes, lives);
    this.candidates =
        new Candidates(
            path == OrdinaryPath.ON_CALENDAR,
            horizon,
            firms,
            exits,
            market,
            revenue,
            this::scheduleCandidate);
    this.academy = new Academy(city, policy);
    this.spaceArrivals = new SpaceArrivals(city, policy, horizon);
    FirmView view = new FirmView(city, firms, venture, deduction);
    this.decisions = TitleDecision.all(new TitleDecision.Parts(city, policy, firms, view, titles));
    this.titleDays = new TitleDays(city.roster().tiers());
    YearEnd yearEnd = new YearEnd(city, horizon, firms, deduction);
    this.register = new Register(horizon, ordinary.counts(), flows);
    this.fiscal =
        new FiscalAccount(
            city, policy, horizon, market.funds(), academy, titles, deduction, yearEnd);
    this.metrics = model.metrics(city);
    this.world =
        new World(
            city,
            policy,
            horizon,
            new Observations(metrics, horizon),
            lives,
            this::found,
            new World.Parts(
                register,
                flows,
                yearEnd,
                new TitleHolders(titles, decisions, yearEnd),
                market,
                fiscal));
    world.run(register);
    world.run(yearEnd);
    world.run(fiscal);
    this.observer = new Observer(model, world);
    this.draws = new Draws(seed, 1);
  }

  /** Dates of the monthly observations of a run that ends on a day. */
  public static List<LocalDate> recordDates(LocalDate end) {
    return new Horizon(end).recordDates();
  }

  /**
   * Simulates one replication from the start to the end of the horizon.
   *
   * @param replication its number, from 1
   */
  public Trajectory run(int replication) {
    begin(replication);
    return runToEnd(replication);
  }

  /** Goes on with the replication that has begun, to the end of the horizon. */
  public Trajectory runToEnd(int replication) {
    calendar.run(horizon.days(), this::happen);
    return trajectory(replication);
  }

  /** Goes on with the replication that has begun, up to the midnight before a day. */
  public void runUpTo(LocalDate day) {
    calendar.run(Math.nextDown((double) Timescale.dayOf(day)), this::happen);
  }

  /**
   * Begins a replication for someone else who runs the calendar: all is as at the start, and the
   * first events are scheduled.
   *
   * @param replication its number, from 1
   * @return what is to execute the events, up to the end of the horizon
   */
  public EventHandler begin(int replication) {
    draws = new Draws(seed, replication);
    environment.draw(draws);
    calendar.reset(horizon.start());
    firms.clear();
    ordinary.reset();
    titles.reset();
    flows.reset();
    decisions.forEach(TitleDecision::begin);
    revenue.reset();
    market.begin(draws);
    cohort = 0;
    observer.begin();
    world.mechanisms().forEach(mechanism -> mechanism.begin(draws));
    enterInitialStock();
    scheduleProcesses();
    return this::happen;
  }

  /**
   * Whether {@link #goOnFrom} can be: on Loam's own calendar, with ordinary firms as counts, whose
   * exits nobody knows at birth, and submodels that say how they are copied.
   */
  public boolean isCopyable() {
    return counted && calendar instanceof BucketCalendar && observer.isCopyable();
  }

  /**
   * Goes on where another ecosystem stands, as if the replication had been simulated here up to
   * that moment, to the last bit. All that changes in a replication is copied; what follows from
   * the scenario stays this one's own.
   *
   * @param other of a scenario with the same world, seed and end, run up to a first of January
   *     before which the two scenarios do not differ in anything; both are copyable
   * @return what is to execute the events, up to the end of the horizon
   */
  public EventHandler goOnFrom(Ecosystem other) {
    draws = other.draws;
    environment.draw(draws);
    ordinary.reset();
    ordinary.begin(draws, initialSubstantive(), initialStock()); // of the whole horizon
    ((BucketCalendar) calendar).copyFrom((BucketCalendar) other.calendar);
    firms.copyFrom(other.firms);
    venture.copyFrom(other.venture);
    titles.copyFrom(other.titles);
    flows.copyFrom(other.flows);
    for (int tier = 0; tier < decisions.size(); tier++) {
      decisions.get(tier).copyFrom(other.decisions.get(tier));
    }
    revenue.copyFrom(other.revenue);
    market.copyFrom(other.market);
    register.copyFrom(other.register);
    fiscal.copyFrom(other.fiscal);
    observer.copyFrom(other.observer);
    cohort = other.cohort;
    lastKind = other.lastKind;
    return this::happen;
  }

  /** What has been observed since the replication began; it goes on being filled. */
  public Trajectory trajectory(int replication) {
    return new Trajectory(
        replication, horizon.months(), observer.values(), calendar.executed(), metrics);
  }

  /** The date that the clock shows and the event that happens, for messages. */
  public String moment() {
    return "%s (day %s, event %s)"
        .formatted(Timescale.dateOf(calendar.now()), calendar.now(), EventKind.of(lastKind));
  }

  /** The venture market, to be looked at after a run. */
  CapitalMarket market() {
    return market;
  }

  /** From the next replication on, tells a chronicle what happens to firms. */
  public Ecosystem tell(FirmListener chronicle) {
    lives.tell(chronicle);
    return this;
  }

  /**
   * From the next replication on, one CNY more comes into the private pool in the month of a day:
   * the smallest change there is, to see what chance alone makes of it.
   *
   * @param day in days since the start
   */
  public Ecosystem perturbPoolOn(int day) {
    market.perturbOn(day);
    return this;
  }

  private void enterInitialStock() {
    int substantive = initialSubstantive();
    int all = initialStock();
    for (int index = 0; index < substantive; index++) {
      int slot = firms.take(FirmKeys.initial(index));
      births.enterInitial(draws, slot);
      lives.happened(horizon.start(), slot, LifeEvent.PRESENT, firms.sector[slot]);
      market.enterInitial(draws, slot);
      flows.initial(firms.sector[slot]);
      begin(slot, horizon.start());
    }
    register.begin(all - substantive, ordinary.begin(draws, substantive, all));
  }

  private int initialSubstantive() {
    return (int) Math.round(city.firm().initialSubstantive());
  }

  private int initialStock() {
    return (int) Math.round(city.firm().initialTechStock());
  }

  private void scheduleProcesses() {
    schedule(horizon.start(), EventKind.CALENDAR_MONTH, MONTHS);
    while (academy.graduation(cohort) < horizon.start()) {
      cohort++;
    }
    schedule(academy.graduation(cohort), EventKind.GRADUATION, ACADEMY);
    schedule(Horizon.startOfYear(horizon.firstYear() + 1), EventKind.YEAR_CLOSE, YEARS);
    for (int group = 0; group < titleDays.groups(); group++) {
      schedule(titleDays.next(group, horizon.start()), EventKind.TITLES, FIRST_TITLES + group);
    }
    schedule(horizon.startOfMonth(horizon.firstMonth() + 1), EventKind.RECORD, RECORDS);
    schedule(horizon.start(), EventKind.DAY_START, DAYS);
  }

  private void schedule(double time, EventKind kind, int entity) {
    calendar.schedule(time, kind.ordinal(), entity);
  }

  /** On the venture track a candidate can be more than an exit. */
  private void scheduleCandidate(int slot, double time) {
    schedule(
        time,
        market.isOnTrack(slot) ? EventKind.FUNDING_CANDIDATE : EventKind.EXIT_CANDIDATE,
        entityOf(slot));
  }

  private void happen(int kind, int entity) {
    double now = calendar.now();
    lastKind = kind;
    switch (EventKind.of(kind)) {
      case CALENDAR_MONTH -> startMonth((int) now);
      case YEAR_CLOSE -> closeYear(now);
      case TITLES -> decideTitles(entity - FIRST_TITLES, now);
      case FUNDING_CANDIDATE -> fundingCandidate(slotOf(entity), now);
      case EXIT_CANDIDATE -> exitCandidate(entity, now);
      case GRADUATION -> graduate(now);
      case REGISTRATION -> register(entity, now);
      case RECORD -> record((int) now);
      case DAY_START -> startDay((int) now);
    }
  }

  /** The money of the month before comes in; firms from elsewhere announce themselves. */
  private void startMonth(int day) {
    int month = day < horizon.days() ? horizon.monthOf(day) : horizon.months();
    if (month > horizon.firstMonth()) {
      market.closeMonth(horizon.startOfMonth(month - 1), day);
    }
    if (month < horizon.months()) {
      spaceArrivals.expect(draws, month, this::found);
      for (Mechanism mechanism : world.mechanisms()) {
        mechanism.beginMonth(draws, month);
      }
      schedule(horizon.startOfMonth(month + 1), EventKind.CALENDAR_MONTH, MONTHS);
    }
  }

  private void decideTitles(int group, double now) {
    for (int tier : titleDays.tiers(group)) {
      decisions.get(tier).happen(draws, (int) now);
    }
    schedule(titleDays.next(group, now), EventKind.TITLES, FIRST_TITLES + group);
  }

  private void graduate(double now) {
    academy.graduate(draws, cohort, now, this::found);
    cohort++;
    schedule(academy.graduation(cohort), EventKind.GRADUATION, ACADEMY);
  }

  /** A substantive firm will be founded, apart from the stream of registrations. */
  private void found(long key, double time) {
    if (time < horizon.days()) {
      schedule(time, EventKind.REGISTRATION, entityOf(firms.take(key)));
    }
  }

  private void closeYear(double now) {
    int year = Timescale.dateOf(now).getYear() - Timescale.ORIGIN.getYear();
    revenue.closeYear(draws);
    candidates.yearClosed(draws);
    schedule(Horizon.startOfYear(year + 1), EventKind.YEAR_CLOSE, YEARS);
  }

  private void record(int day) {
    int month = horizon.monthOf(day - 1);
    for (Mechanism mechanism : world.mechanisms()) {
      mechanism.closeMonth(draws, month);
    }
    observer.record(month);
    if (month + 1 < horizon.months()) {
      schedule(horizon.startOfMonth(month + 2), EventKind.RECORD, RECORDS);
    }
  }

  private void startDay(int day) {
    if (day >= horizon.days()) {
      return;
    }
    ordinary.startDay(draws, day);
    registrations.deal(draws, day, this::expect);
    schedule(day + 1, EventKind.DAY_START, DAYS);
  }

  /** A substantive firm registers in the course of the day that begins. */
  private void expect(long key) {
    double time = calendar.now() + draws.uniform(Purpose.REGISTRATION_TIME, key, 0);
    schedule(time, EventKind.REGISTRATION, entityOf(firms.take(key)));
  }

  private void register(int entity, double now) {
    if (isOrdinary(entity)) {
      ordinary.register(draws, entity, now);
      return;
    }
    int slot = slotOf(entity);
    births.enter(draws, slot, now);
    lives.happened(now, slot, LifeEvent.REGISTERED, firms.sector[slot]);
    market.enter(draws, slot);
    flows.birth(now, firms.sector[slot]);
    begin(slot, now);
  }

  /** A substantive firm is there; its processes start. */
  private void begin(int slot, double now) {
    firms.youth(slot, revenue.youthAt(now - firms.birth(slot)));
    for (TitleDecision decision : decisions) {
      decision.expect(draws, slot, now);
    }
    candidates.follow(draws, slot, now);
  }

  private void fundingCandidate(int slot, double now) {
    if (!candidates.isReal(draws, slot, now)) {
      candidates.follow(draws, slot, now);
      return;
    }
    switch (market.happen(draws, slot, now)) {
      case EXIT -> exit(slot, now);
      case ACQUISITION -> goToItsBuyer(slot, now);
      case ROUND, LISTING, DOWN_ROUND, PHANTOM -> candidates.follow(draws, slot, now);
    }
  }

  private void exit(int slot, double now) {
    boolean moves = exits.relocates(draws, slot);
    leave(slot, now, moves);
    lives.happened(now, slot, moves ? LifeEvent.RELOCATED : LifeEvent.CLOSED, 0);
    release(slot);
  }

  /** The market has told of the acquisition, with its price. */
  private void goToItsBuyer(int slot, double now) {
    leave(slot, now, false);
    release(slot);
  }

  private void leave(int slot, double now, boolean moves) {
    titles.lapseAll(slot, now);
    flows.exit(now, firms.sector[slot], moves);
  }

  private void release(int slot) {
    for (TitleDecision decision : decisions) {
      decision.forget(slot);
    }
    firms.release(slot);
  }

  private void exitCandidate(int entity, double now) {
    if (isOrdinary(entity)) {
      ordinary.exit(entity, now);
      return;
    }
    int slot = slotOf(entity);
    if (candidates.isReal(draws, slot, now)) {
      exit(slot, now);
    } else {
      candidates.follow(draws, slot, now);
    }
  }

  private int entityOf(int slot) {
    return FIRST_FIRM + (slot << spread);
  }

  private int slotOf(int entity) {
    return (entity - FIRST_FIRM) >> spread;
  }

  private boolean isOrdinary(int entity) {
    return (entity & spread) == 1;
  }

  private long keyOf(int entity) {
    if (entity < FIRST_FIRM) {
      return Long.MIN_VALUE + entity;
    }
    return isOrdinary(entity) ? ordinary.keyOf(entity) : firms.key(slotOf(entity));
  }
}
