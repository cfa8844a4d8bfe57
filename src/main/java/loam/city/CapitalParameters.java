package loam.city;

import java.util.Objects;
import java.util.stream.Stream;

/** What is assumed of venture capital, public money and the firms beyond the register. */
public record CapitalParameters(
    RoundParameters rounds,
    PoolParameters pool,
    RouteParameters routes,
    UnicornParameters unicorns,
    VentureStartParameters start,
    FundParameters funds,
    IncumbentParameters incumbents,
    TalentParameters talent,
    RdDeductionParameters rdDeduction,
    ProgrammeParameters programmes,
    OwnProgrammes ownProgrammes,
    FiscalParameters fiscal,
    OutputParameters outputs) {
  public CapitalParameters {
    new Domain()
        .require(
            start.initialUnicornCapUsd() >= unicorns.unicornUsd(),
            "venture.initialUnicornCapUsd",
            "is %s, but must not be less than venture.unicornUsd, which is %s",
            Domain.plain(start.initialUnicornCapUsd()),
            Domain.plain(unicorns.unicornUsd()))
        .check();
  }

  /** All of them. */
  Record[] records() {
    return Stream.concat(
            Stream.of(
                rounds,
                pool,
                routes,
                unicorns,
                start,
                funds,
                incumbents,
                talent,
                rdDeduction,
                programmes,
                fiscal,
                outputs),
            ownProgrammes.records().stream())
        .toArray(Record[]::new);
  }

  /** What a programme does; of one that is known by its name, parameters of the model say it. */
  public ProgrammeEffects of(Programme programme) {
    double cost = fiscal.perPlatform();
    return switch (programme.id()) {
      case "aiPlus" ->
          new ProgrammeEffects(
              programmes.aiPlusDriftAi(),
              programmes.aiPlusDriftOthers(),
              0,
              0,
              0,
              programmes.platformsReference(),
              cost);
      case "health" ->
          new ProgrammeEffects(
              programmes.healthDrift(),
              0,
              programmes.healthLateRoundBoost(),
              programmes.healthLateStage(),
              0,
              1,
              0);
      case "space" ->
          new ProgrammeEffects(
              programmes.spaceDrift(), 0, 0, 0, programmes.spaceRelocationPerYear(), 1, 0);
      default -> Objects.requireNonNull(ownProgrammes.effects().get(programme.id()));
    };
  }
}
