package loam.ecosystem;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import loam.city.City;
import loam.city.Roster;
import loam.policy.Lever;

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
              part("register", of -> of.parts().register())
                  .showing(Register::measures)
                  .moving(RegistrationLaw.REFORMS),
              part("titles", of -> of.parts().titles())
                  .showing(TitleHolders::measures)
                  .moving(TitleLevers::of),
              part("unicorns", of -> of.parts().market().unicorns())
                  .showing(city -> Unicorns.measures()),
              part("rounds", of -> of.parts().market().flows())
                  .showing(city -> CapitalFlows.ofRounds()),
              part("funds", of -> of.parts().market())
                  .showing(city -> GovernmentFunds.measures())
                  .moving(GovernmentFunds::levers),
              part("programmes", World::parts).moving(Programmes::levers),
              part("academy", World::parts).moving(Academy.INTAKE),
              part("deduction", World::parts).moving(RdDeduction.RATE),
              part("venture", World::parts).moving(VentureLaw.IPO_WINDOW, VentureLaw.MA_FACTOR),
              part("capital", of -> of.parts().market())
                  .showing(CapitalMarket::ofCapital)
                  .moving(Environment::levers),
              part("exits", of -> of.parts().market().flows())
                  .showing(city -> CapitalFlows.ofExits()),
              part("sectors", SectorSizes::new).showing(SectorSizes::measures),
              part("listings", of -> of.parts().market().listings()).showing(Listings::measures),
              part("fiscal", of -> of.parts().fiscal()).showing(city -> FiscalAccount.measures()),
              part("indicators", Indicators::new).showing(Indicators::measures)));

  /** A mechanism whose state the ecosystem makes. */
  private record Part<S>(
      String name,
      Function<World, S> state,
      Function<Roster, List<Measure<S>>> shows,
      Function<Roster, List<Lever>> moves)
      implements Submodel<S> {
    Part<S> showing(Function<Roster, List<Measure<S>>> measures) {
      return new Part<>(name, state, measures, moves);
    }

    Part<S> moving(Function<Roster, List<Lever>> levers) {
      return new Part<>(name, state, shows, levers);
    }

    Part<S> moving(Lever... levers) {
      return moving(city -> List.of(levers));
    }

    @Override
    public List<Measure<S>> measures(Roster city) {
      return shows.apply(city);
    }

    @Override
    public List<Lever> levers(Roster city) {
      return moves.apply(city);
    }

    /** The ecosystem copies what it has made. */
    @Override
    public Optional<BiConsumer<S, S>> copying() {
      return Optional.of((from, to) -> {});
    }

    @Override
    public S in(World world) {
      return state.apply(world);
    }
  }

  private static <S> Part<S> part(String name, Function<World, S> state) {
    return new Part<>(name, state, city -> List.of(), city -> List.of());
  }

  public Model {
    submodels = List.copyOf(submodels);
  }

  /** This model and one mechanism more, the metrics of which come last. */
  public Model with(Submodel<?> more) {
    return new Model(Stream.concat(submodels.stream(), Stream.of(more)).toList());
  }

  /** What can be set in a city that has these lists. */
  public LeverCatalogue levers(Roster city) {
    return new LeverCatalogue(
        submodels.stream().flatMap(submodel -> submodel.levers(city).stream()).toList());
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
    return submodel.measures(city).stream()
        .map(Measure::metric)
        .map(metric -> metric.in(city.unit(metric.unit())));
  }
}
