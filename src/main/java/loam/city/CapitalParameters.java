package loam.city;

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
    return new Record[] {
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
      outputs
    };
  }
}
