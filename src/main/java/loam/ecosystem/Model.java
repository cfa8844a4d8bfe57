package loam.ecosystem;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import loam.city.City;
import loam.city.Roster;

/**
 * What the model is made of, in the order in which its submodels show their metrics.
 *
 * @param submodels each may read what those before it show
 */
public record Model(List<Submodel<?>> submodels) {
  /** The model as it ships. */
  public static final Model STANDARD =
      new Model(
          List.of(
              new Part<>("register", Register::measures, of -> of.parts().register()),
              new Part<>("titles", TitleHolders::measures, of -> of.parts().titles()),
              new Part<>(
                  "unicorns", city -> Unicorns.measures(), of -> of.parts().market().unicorns()),
              new Part<>(
                  "rounds", city -> CapitalFlows.ofRounds(), of -> of.parts().market().flows()),
              new Part<>("funds", city -> GovernmentFunds.measures(), of -> of.parts().market()),
              new Part<>("capital", city -> CapitalMarket.ofCapital(), of -> of.parts().market()),
              new Part<>(
                  "exits", city -> CapitalFlows.ofExits(), of -> of.parts().market().flows()),
              new Part<>("sectors", SectorSizes::measures, SectorSizes::new),
              new Part<>(
                  "listings", city -> Listings.measures(), of -> of.parts().market().listings()),
              new Part<>("fiscal", city -> FiscalAccount.measures(), of -> of.parts().fiscal()),
              new Part<>("indicators", city -> Indicators.measures(), Indicators::new)));

  /** A mechanism whose state the ecosystem makes. */
  private record Part<S>(
      String name, Function<Roster, List<Measure<S>>> shows, Function<World, S> state)
      implements Submodel<S> {
    @Override
    public List<Measure<S>> measures(Roster city) {
      return shows.apply(city);
    }

    @Override
    public S in(World world) {
      return state.apply(world);
    }
  }

  public Model {
    submodels = List.copyOf(submodels);
  }

  /** This model and one mechanism more, the metrics of which come last. */
  public Model with(Submodel<?> more) {
    return new Model(Stream.concat(submodels.stream(), Stream.of(more)).toList());
  }

  /** What the model shows of a city, in the order of a trajectory's columns. */
  public MetricCatalogue metrics(City city) {
    return metrics(city.roster());
  }

  /** The same of any city that has these lists. */
  public MetricCatalogue metrics(Roster city) {
    return new MetricCatalogue(
        submodels.stream().flatMap(submodel -> metrics(submodel, city)).toList());
  }

  private static <S> Stream<Metric> metrics(Submodel<S> submodel, Roster city) {
    return submodel.measures(city).stream().map(Measure::metric);
  }
}
