package loam.scenariofile.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.city.ByRegime;
import loam.city.Numbers;
import loam.city.OutOfDomainException;
import loam.city.RegimeParameters;
import loam.city.RegimeParameters.ObservedRegime;
import loam.city.Roster;
import loam.city.Timescale;
import loam.language.Phrase;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Reads when which capital regime was, and how long each stays and what follows it. */
final class RegimesReader {
  private final Problems problems;
  private final Values values;
  private final ParameterTable table;
  private final RecordBinder binder;
  private final List<String> regimes;

  RegimesReader(Problems problems, ParameterTable table, RecordBinder binder, Roster city) {
    this.problems = problems;
    this.values = new Values(problems);
    this.table = table;
    this.binder = binder;
    this.regimes = city.regimeIds();
  }

  /** The parameters, or nothing, and then the problems say why. */
  Optional<RegimeParameters> read(Yaml.Mapping file, Optional<LocalDate> observedUntil) {
    Optional<ByRegime> meanYears =
        binder.component(RegimeParameters.class, "meanYears", ByRegime.class, file);
    Optional<Integer> climateLag =
        binder.component(RegimeParameters.class, "climateLagMonths", Integer.class, file);
    List<ObservedRegime> path = observedPath(file);
    List<ByRegime> jump = jumps(file);
    if (observedUntil.isEmpty()
        || meanYears.isEmpty()
        || climateLag.isEmpty()
        || path.isEmpty()
        || jump.size() != regimes.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RegimeParameters(
              path, Timescale.dayOf(observedUntil.get()), meanYears.get(), jump, climateLag.get()));
    } catch (OutOfDomainException e) {
      binder.report(e.refusals(), "regimes", file);
      return Optional.empty();
    }
  }

  private Optional<Yaml.Mapping> required(String name, Yaml.Mapping file) {
    Optional<ParameterTable.Parameter> parameter = table.take(name);
    if (parameter.isEmpty()) {
      table.complainOfMissing(name, file);
    }
    return parameter.flatMap(found -> values.mapping(name, found.value()));
  }

  private List<ObservedRegime> observedPath(Yaml.Mapping file) {
    List<ObservedRegime> path = new ArrayList<>();
    required("regimes.path", file)
        .ifPresent(knots -> knots.entries().keySet().forEach(key -> observed(key, knots, path)));
    return path;
  }

  private void observed(String key, Yaml.Mapping knots, List<ObservedRegime> path) {
    Optional<LocalDate> date = Values.date(key);
    String name = Plain.text(knots.get(key));
    if (!regimes.contains(name)) {
      problems.add(
          knots.get(key),
          "a regime is one of %s, not %s",
          Phrase.list(regimes),
          knots.get(key).kind());
    } else if (date.isPresent()) {
      path.add(new ObservedRegime(Timescale.dayOf(date.get()), regimes.indexOf(name)));
    }
    if (date.isEmpty()) {
      problems.add(knots.placeOf(key), "\"%s\" is no date of the calendar", key);
    }
  }

  /** Where a stay ends, it leads to another regime: no row names its own. */
  private List<ByRegime> jumps(Yaml.Mapping file) {
    List<ByRegime> rows = new ArrayList<>();
    Optional<Yaml.Mapping> byRegime = required("regimes.jump", file);
    if (byRegime.isEmpty()) {
      return rows;
    }
    table.take("regimes.jump").ifPresent(found -> table.checkUnit(found, "1"));
    values.onlyKeys(byRegime.get(), regimes);
    for (String left : regimes) {
      List<String> entered = regimes.stream().filter(to -> !to.equals(left)).toList();
      values
          .required(byRegime.get(), left)
          .flatMap(at -> binder.numbers("regimes.jump." + left, at, entered))
          .ifPresent(chances -> rows.add(row(regimes.indexOf(left), chances)));
    }
    return rows;
  }

  private ByRegime row(int left, double[] chances) {
    double[] all = new double[regimes.size()];
    for (int entered = 0; entered < all.length; entered++) {
      all[entered] = entered == left ? 0 : chances[entered < left ? entered : entered - 1];
    }
    return new ByRegime(regimes, Numbers.of(all));
  }
}
