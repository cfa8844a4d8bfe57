package loam.scenariofile.pack;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import loam.city.CapitalParameters;
import loam.city.FiscalParameters;
import loam.city.FundParameters;
import loam.city.IncumbentParameters;
import loam.city.OutputParameters;
import loam.city.OwnProgrammes;
import loam.city.PoolParameters;
import loam.city.Programme;
import loam.city.ProgrammeEffects;
import loam.city.ProgrammeParameters;
import loam.city.RdDeductionParameters;
import loam.city.Roster;
import loam.city.RoundParameters;
import loam.city.RouteParameters;
import loam.city.TalentParameters;
import loam.city.UnicornParameters;
import loam.city.VentureStartParameters;
import loam.scenariofile.text.Yaml;

/** Reads {@code capital.yaml}: private capital, funds, programmes, and what is reported of them. */
final class CapitalReader {
  private CapitalReader() {}

  /** The parameters, or nothing, and then the problems say why. */
  static Optional<CapitalParameters> read(RecordBinder binder, Roster city, Yaml.Mapping file) {
    var rounds = binder.bind(RoundParameters.class, file);
    var pool = binder.bind(PoolParameters.class, file);
    var routes = binder.bind(RouteParameters.class, file);
    var unicorns = binder.bind(UnicornParameters.class, file);
    var start = binder.bind(VentureStartParameters.class, file);
    var funds = binder.bind(FundParameters.class, file);
    var incumbents = binder.bind(IncumbentParameters.class, file);
    var talent = binder.bind(TalentParameters.class, file);
    var rdDeduction = binder.bind(RdDeductionParameters.class, file);
    var programmes = binder.bind(ProgrammeParameters.class, file);
    var own = own(binder, city, file);
    var fiscal = binder.bind(FiscalParameters.class, file);
    var outputs = binder.bind(OutputParameters.class, file);
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
                own,
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
                own.orElseThrow(),
                fiscal.orElseThrow(),
                outputs.orElseThrow()))
        : Optional.empty();
  }

  /** What the programmes do that have no name in the model. */
  private static Optional<OwnProgrammes> own(RecordBinder binder, Roster city, Yaml.Mapping file) {
    Map<String, ProgrammeEffects> effects = new TreeMap<>();
    boolean complete = true;
    for (Programme programme : city.programmes()) {
      if (!programme.isUsual()) {
        Optional<ProgrammeEffects> read =
            binder.bind(ProgrammeEffects.class, "programmes." + programme.id(), file);
        read.ifPresent(found -> effects.put(programme.id(), found));
        complete &= read.isPresent();
      }
    }
    return complete ? Optional.of(new OwnProgrammes(effects)) : Optional.empty();
  }
}
