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
    OutputParameters outputs) {}
