package loam.city;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The domains of all parameters, as the records that hold them state them. */
public final class Domains {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private static final Map<String, List<Class<? extends Record>>> BLOCKS =
      Map.ofEntries(
          Map.entry("registration", List.of(RegistrationParameters.class)),
          Map.entry("firm", List.of(FirmParameters.class)),
          Map.entry("revenue", List.of(RevenueParameters.class)),
          Map.entry("tiers", List.of(TierParameters.class)),
          Map.entry("regimes", List.of(RegimeParameters.class)),
          Map.entry(
              "venture",
              List.of(
                  RoundParameters.class,
                  PoolParameters.class,
                  RouteParameters.class,
                  UnicornParameters.class,
                  VentureStartParameters.class)),
          Map.entry("funds", List.of(FundParameters.class)),
          Map.entry("incumbents", List.of(IncumbentParameters.class)),
          Map.entry("talent", List.of(TalentParameters.class)),
          Map.entry("rdDeduction", List.of(RdDeductionParameters.class)),
          Map.entry("programmes", List.of(ProgrammeParameters.class)),
          Map.entry("fiscal", List.of(FiscalParameters.class)),
          Map.entry("outputs", List.of(OutputParameters.class)));

  private Domains() {}

  /** The domain of a parameter by its full name, such as {@code funds.investYears}. */
  public static Optional<Within> of(String parameter) {
    int dot = parameter.indexOf('.');
    return BLOCKS.getOrDefault(parameter.substring(0, Math.max(0, dot)), List.of()).stream()
        .flatMap(record -> Arrays.stream(record.getRecordComponents()))
        .filter(component -> holds(component, parameter.substring(dot + 1)))
        .findFirst()
        .flatMap(Domains::of);
  }

  /** Shares of sectors have a parameter for each: the name of all with that of the sector. */
  private static boolean holds(RecordComponent component, String name) {
    return component.getType() == SectorShares.class
        ? name.startsWith(component.getName())
        : name.equals(component.getName());
  }

  /** The block of a city's files that fills a record. */
  public static String blockOf(Class<? extends Record> record) {
    return BLOCKS.entrySet().stream()
        .filter(block -> block.getValue().contains(record))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no block fills %s".formatted(record)));
  }

  /** The domain that a component states. */
  public static Optional<Within> of(RecordComponent component) {
    return Optional.ofNullable(component.getAnnotation(Within.class));
  }

  /** What is wrong with the value of a component; empty if nothing is. */
  public static List<OutOfDomainException.Refusal> refusals(
      RecordComponent component, Object value) {
    Domain domain = new Domain();
    of(component).ifPresent(within -> check(domain, component.getName(), value, within));
    return domain.refusals();
  }

  /**
   * Refuses records in which a component lies outside its domain.
   *
   * @throws OutOfDomainException with all of them
   */
  static void check(Record... records) {
    Domain all = new Domain();
    for (Record record : records) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        refusals(component, valueOf(component, record)).forEach(all::add);
      }
    }
    all.check();
  }

  private static Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read %s".formatted(component), e);
    }
  }

  private static void check(Domain domain, String name, Object value, Within within) {
    double low = within.low();
    double high = within.high();
    if (value instanceof Number number) {
      domain.within(name, number.doubleValue(), low, high);
    } else if (value instanceof ByRegime byRegime) {
      domain.within(name, byRegime, low, high);
    } else if (value instanceof BySector bySector) {
      domain.within(name, bySector, low, high);
    } else if (value instanceof Numbers numbers) {
      domain.within(name, numbers, low, high);
    } else if (value instanceof DatedSeries series) {
      domain.within(name, series, low, high);
    } else if (value instanceof SectorShares shares) {
      for (int sector = 0; sector < shares.shares().size(); sector++) {
        domain.within(name + shares.sectors().get(sector), shares.shares().get(sector), low, high);
      }
    } else if (value instanceof Mandates mandates) {
      for (int fund = 0; fund < mandates.funds().size(); fund++) {
        domain.within(
            name + "." + mandates.funds().get(fund), mandates.byFund().get(fund), low, high);
      }
    } else if (value instanceof LocalDate date) {
      domain.between(name, date, EARLIEST, LATEST);
    } else if (value instanceof ByFund days) {
      for (int fund = 0; fund < days.funds().size(); fund++) {
        LocalDate date = Timescale.dateOf(days.of(fund));
        domain.between(name + "." + days.funds().get(fund), date, EARLIEST, LATEST);
      }
    }
  }
}
