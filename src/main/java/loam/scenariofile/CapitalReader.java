package loam.scenariofile;

import java.util.Optional;
import java.util.stream.Stream;
import loam.city.CapitalParameters;
import loam.city.FiscalParameters;
import loam.city.FundParameters;
import loam.city.IncumbentParameters;
import loam.city.OutputParameters;
import loam.city.PoolParameters;
import loam.city.ProgrammeParameters;
import loam.city.RdDeductionParameters;
import loam.city.RoundParameters;
import loam.city.RouteParameters;
import loam.city.TalentParameters;
import loam.city.UnicornParameters;
import loam.city.VentureStartParameters;

/** Reads {@code capital.yaml}: private capital, funds, programmes, and what is reported of them. */
final class CapitalReader {
  private CapitalReader() {}

  /** The parameters, or nothing, and then the problems say why. */
  static Optional<CapitalParameters> read(RecordBinder binder, Yaml.Mapping file) {
    var rounds = binder.bind(RoundParameters.class, "venture", file);
    var pool = binder.bind(PoolParameters.class, "venture", file);
    var routes = binder.bind(RouteParameters.class, "venture", file);
    var unicorns = binder.bind(UnicornParameters.class, "venture", file);
    var start = binder.bind(VentureStartParameters.class, "venture", file);
    var funds = binder.bind(FundParameters.class, "funds", file);
    var incumbents = binder.bind(IncumbentParameters.class, "incumbents", file);
    var talent = binder.bind(TalentParameters.class, "talent", file);
    var rdDeduction = binder.bind(RdDeductionParameters.class, "rdDeduction", file);
    var programmes = binder.bind(ProgrammeParameters.class, "programmes", file);
    var fiscal = binder.bind(FiscalParameters.class, "fiscal", file);
    var outputs = binder.bind(OutputParameters.class, "outputs", file);
    boolean complete =
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
                outputs)
            .allMatch(Optional::isPresent);
    return complete
        ? Optional.of(
            new CapitalParameters(
                rounds.orElseThrow(),
                pool.orElseThrow(),
                routes.orElseThrow(),
                unicorns.orElseThrow(),
                start.orElseThrow(),
                funds.orElseThrow(),
                incumbents.orElseThrow(),
                talent.orElseThrow(),
                rdDeduction.orElseThrow(),
                programmes.orElseThrow(),
                fiscal.orElseThrow(),
                outputs.orElseThrow()))
        : Optional.empty();
  }
}
