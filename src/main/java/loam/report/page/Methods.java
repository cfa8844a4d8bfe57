package loam.report.page;

import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import loam.city.City;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.MetricCatalogue;
import loam.language.English;
import loam.language.Language;
import loam.report.Dates;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Row;
import loam.scenario.Scenario;

/**
 * The appendix on methods: the elements of the ODD protocol (Grimm et al. 2020), the checklist of
 * STRESS-DES (Monks et al. 2019), and what is open. Numbers come from the scenario and the model.
 */
final class Methods {
  private final Language language;

  Methods(Language language) {
    this.language = language;
  }

  Section section(Scenario scenario) {
    return new Section(
        "s-methods",
        language.say("Methods"),
        List.of(
            new Block.Numbers(odd(scenario), false),
            new Block.Numbers(stress(scenario), false),
            new Block.Words(language.say("What is open"), open(scenario))));
  }

  private Table odd(Scenario scenario) {
    City city = scenario.city();
    List<Row> rows = new ArrayList<>();
    row(
        rows,
        language.say("1 Purpose and patterns"),
        language.say(
            "Compares dated policies for the technology firms of one city (%s). It forecasts no"
                + " single firm. It is judged by the %d figures of the scoreboard's list, of which"
                + " some are inputs or context.",
            language.name(city.name()), city.targets().size()));
    row(
        rows,
        language.say("2 Entities, state variables and scales"),
        language.say(
            "Ordinary firms, counted by month of registration; substantive firms one by one, with"
                + " sector, revenue, titles, value and money; government funds; the private capital"
                + " pool; the regime of the capital market. Continuous time in days from %s to %s;"
                + " one city.",
            Dates.day(city.start(), language), Dates.day(scenario.plan().end(), language)));
    row(
        rows,
        language.say("3 Process overview and scheduling"),
        language.say(
            "Events in order of time, then kind, then firm: registrations, yearly revenue, batches"
                + " of titles, rounds, listings, exits, changes of regime. %d metrics are recorded"
                + " at the end of every month.",
            MetricCatalogue.of(scenario.city()).size()));
    row(
        rows,
        language.say("4 Design concepts"),
        language.say(
            "Emergent: stocks, losses of titles, unicorns, leverage. Imposed: registrations to"
                + " 2024, exits by age, sizes of past batches, regimes to 2024. Firms do not adapt"
                + " or learn; they interact by competing for titles, private capital and funds."
                + " Chance is drawn for each firm and purpose, so that scenarios share it."));
    row(
        rows,
        language.say("5 Initialisation"),
        language.say(
            "On %s, with the stock of firms that the city's data give; the hindcast runs to %s.",
            Dates.day(city.start(), language), Dates.day(city.calibrationDate(), language)));
    row(
        rows,
        language.say("6 Input data"),
        language.say(
            "%d files of the city with hashes in the manifest: %d published figures and %d"
                + " parameters with unit, basis and source.",
            city.files().size(), city.facts().size(), city.notes().size()));
    row(
        rows,
        language.say("7 Submodels"),
        language.say(
            "Registration, birth, revenue, exit, titles, private capital, funds, unicorns and"
                + " listings, talent and programmes, fiscal account, %d levers: section 7 of the"
                + " model's documentation (src/docs/model.md) has all equations.",
            LeverCatalogue.of(city).size()));
    return new Table("odd", language.say("The model by the ODD protocol"), heads("element"), rows);
  }

  private Table stress(Scenario scenario) {
    List<Row> rows = new ArrayList<>();
    row(
        rows,
        language.say("1 Objectives"),
        language.say(
            "Outputs are the metrics of the tables; experiments are the scenarios of this page."));
    row(
        rows,
        language.say("2 Logic"),
        language.say(
            "Base model as documented; scenario logic is the levers above. No component is left"
                + " to chance that is not in the list of draws (section 9 of the documentation)."));
    row(
        rows,
        language.say("3 Data"),
        language.say(
            "Sources stand with each parameter and figure. %d parameters are assumed, which means"
                + " that no source gives them.",
            scenario.city().notes().stream()
                .filter(note -> note.basis().equals("assumed"))
                .count()));
    row(
        rows,
        language.say("4 Experimentation"),
        language.say(
            "Terminating simulation without warm-up, since it starts from data; %d replications,"
                + " seed %d; common random numbers between scenarios.",
            scenario.plan().replications(), scenario.plan().seed()));
    row(rows, language.say("Parameters"), parameters(scenario));
    row(
        rows,
        language.say("5 Implementation"),
        language.say(
            "Loam, Java 17; version, commit and hashes stand below. Random numbers are hashes of"
                + " seed, replication, purpose and firm."));
    row(
        rows,
        language.say("6 Code access"),
        language.say(
            "Licence and sources come with the program; the resolved scenario beside this page"
                + " needs no other file."));
    return new Table(
        "stress", language.say("The experiment by the STRESS-DES checklist"), heads("item"), rows);
  }

  private String parameters(Scenario scenario) {
    return scenario
        .city()
        .posterior()
        .map(
            posterior ->
                language.say(
                    "The first %d of %d vectors that published figures do not rule out (%s), two"
                        + " replications each; scenarios are compared within vector and replication,"
                        + " and standard errors count vectors. They vary %d parameters.",
                    scenario.vectors(),
                    posterior.vectors().size(),
                    posterior.name(),
                    posterior.axes().size()))
        .orElseGet(() -> language.say("One value for each parameter, the city's own."));
  }

  /** What a reader must not overlook. */
  private List<String> open(Scenario scenario) {
    return List.of(
        scenario.vectors() > 1
            ? language.say(
                "Intervals hold chance and what published figures leave open of the parameters;"
                    + " other equations and other regimes are in no interval of this page.")
            : language.say(
                "The uncertainty of the parameters is in no interval of this page; all intervals"
                    + " hold chance between replications only."),
        language.say(
            "Most effects of levers are assumed; the table of changed levers says of each how good"
                + " its evidence is. Agreement with published levels says nothing about the effect"
                + " of a policy."),
        language.say(
            "Firms do not respond to rules, capital does not respond to success, and there are no"
                + " markets, spillovers or other cities in the model; section 11 of its"
                + " documentation lists what follows."),
        language.say(
            "Unit costs of the fiscal account are assumptions. Jobs and the ecosystem index are"
                + " indicative."));
  }

  private List<Table.Column> heads(@English String what) {
    return List.of(words(language.say(what)), words(language.say("in this version")));
  }

  private static void row(List<Row> rows, String what, String text) {
    rows.add(new Row("", List.of(Cell.words(what), Cell.words(text))));
  }
}
