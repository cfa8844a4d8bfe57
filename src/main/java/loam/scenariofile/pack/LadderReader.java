package loam.scenariofile.pack;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import loam.city.Criterion;
import loam.city.Figure;
import loam.city.Roster;
import loam.city.Tier;
import loam.city.TierRule;
import loam.city.TitleProcedure;
import loam.city.TitleProcedure.Batch;
import loam.language.Phrase;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Reads the titles of a city: what they are called, how they are decided, what they ask for. */
final class LadderReader {
  private static final Set<String> KEYS =
      Set.of(
          "label",
          "name",
          "holders",
          "from",
          "criteria",
          "renewal",
          "validityYears",
          "procedure",
          "restsOn",
          "grant",
          "followed");
  private static final String ID = "[A-Za-z][A-Za-z0-9]*";
  private static final int MOST = 16;
  private static final TitleProcedure UNREAD =
      new TitleProcedure.Declaration(List.of(MonthDay.of(1, 1)));

  /** A title and its rule. */
  record Rung(Tier tier, TierRule rule) {}

  private final Problems problems;
  private final Roster city;
  private final Values values;
  private final RosterReader words;

  LadderReader(Problems problems, Roster city) {
    this.problems = problems;
    this.city = city;
    this.values = new Values(problems);
    this.words = new RosterReader(problems);
  }

  /** All titles of a file, in its order, as far as they can be read. */
  List<Rung> read(Yaml.Mapping file, Yaml.Mapping frame) {
    List<String> ids = List.copyOf(file.entries().keySet());
    if (ids.size() > MOST) {
      problems.add(file, "a city has %d to %d %s, not %d", 0, MOST, "titles", ids.size());
    }
    int before = problems.count();
    TierRuleReader rules = new TierRuleReader(problems, ids, city);
    TitleProcedureReader procedures = new TitleProcedureReader(problems, frame);
    List<Rung> ladder = new ArrayList<>();
    for (String id : ids) {
      if (!id.matches(ID)) {
        problems.add(file.placeOf(id), "id must be letters and digits such as AI, but is %s", id);
      }
      values
          .mapping(id, file.get(id))
          .flatMap(at -> rung(id, file.placeOf(id), at, rules, procedures))
          .ifPresent(ladder::add);
    }
    if (ladder.size() == ids.size() && problems.count() == before) {
      checkDays(ladder, file);
      checkCircles(ladder, file);
    }
    return ladder;
  }

  private Optional<Rung> rung(
      String id,
      Yaml place,
      Yaml.Mapping at,
      TierRuleReader rules,
      TitleProcedureReader procedures) {
    values.onlyKeys(at, KEYS);
    Optional<Tier> usual =
        Roster.STANDARD.tiers().stream().filter(tier -> tier.id().equals(id)).findFirst();
    // one that cannot be read is refused; until then it has its usual place, so that nothing else
    // is
    TitleProcedure procedure =
        procedures.read(id, place, at).orElse(usual.map(Tier::procedure).orElse(UNREAD));
    Phrase title = named(at, "label").or(() -> usual.map(Tier::title)).orElse(Phrase.verbatim(id));
    Phrase label = named(at, "name").or(() -> usual.map(Tier::label)).orElse(title);
    Phrase plural = named(at, "holders").or(() -> usual.map(Tier::plural)).orElse(label);
    Optional<Tier.Following> following =
        at.has("followed") ? following(id, at, rules) : usual.flatMap(Tier::following);
    List<Integer> restsOn = restsOn(id, at, rules);
    Figure grant = grant(id, at, rules);
    TierRule rule =
        rules
            .rule(id, at, restsOn, grant)
            .orElse(new TierRule(0, List.of(), List.of(), 1, restsOn, grant));
    return Optional.of(new Rung(new Tier(id, title, label, plural, procedure, following), rule));
  }

  /** Whether the title is followed, or beyond which marks its holders are counted. */
  private Optional<Tier.Following> following(String id, Yaml.Mapping at, TierRuleReader rules) {
    if (!(at.get("followed") instanceof Yaml.Mapping marks)) {
      return Optional.of(Tier.Following.USUAL)
          .filter(usual -> Plain.text(at.get("followed")).equals("true"));
    }
    values.onlyKeys(marks, List.of("growth", "rdShare"));
    return Optional.of(
        new Tier.Following(
            mark(id, "growth", marks, rules, Tier.Following.USUAL.growth()),
            mark(id, "rdShare", marks, rules, Tier.Following.USUAL.rdShare())));
  }

  private double mark(
      String id, String key, Yaml.Mapping marks, TierRuleReader rules, double usual) {
    Optional<Yaml> at = rules.sourced(marks, key);
    double mark = at.map(value -> values.number(id + "." + key, value).orElse(usual)).orElse(usual);
    if (!(mark >= 0 && mark <= 1)) {
      problems.add(
          at.orElse(marks), "%s is %s, but must lie in 0 to 1", id + "." + key, Plain.number(mark));
    }
    return mark;
  }

  private Optional<Phrase> named(Yaml.Mapping at, String key) {
    return at.has(key) ? words.words(key, at.get(key)) : Optional.empty();
  }

  /** Titles without which it is lost; of the usual ladder the national rests on the municipal. */
  private List<Integer> restsOn(String id, Yaml.Mapping at, TierRuleReader rules) {
    if (!at.has("restsOn")) {
      return id.equals("littleGiant") && rules.titles().contains("specialised")
          ? List.of(rules.titles().indexOf("specialised"))
          : List.of();
    }
    Yaml said = at.get("restsOn");
    List<Yaml> items = said instanceof Yaml.Sequence list ? list.items() : List.of(said);
    return items.stream().flatMap(item -> rules.place(item, Plain.text(item)).stream()).toList();
  }

  private Figure grant(String id, Yaml.Mapping at, TierRuleReader rules) {
    if (!at.has("grant")) {
      return id.equals("specialised")
          ? Figure.named("fiscal.perSpecialised")
          : id.equals("littleGiant") ? Figure.named("fiscal.perGiant") : Figure.of(0);
    }
    if (at.get("grant") instanceof Yaml.Mapping entry && entry.has("unit")) {
      rules.checkUnit(id + ".grant", city.unit("CNY/firm"), entry.get("unit"));
    }
    return rules
        .sourced(at, "grant")
        .map(value -> Figure.of(values.number(id + ".grant", value).orElse(0)))
        .orElse(Figure.of(0));
  }

  /** Chances of a firm in two batches of one day would be the same draws. */
  private void checkDays(List<Rung> ladder, Yaml.Mapping file) {
    Set<MonthDay> taken = new TreeSet<>();
    for (Rung rung : ladder) {
      if (rung.tier().procedure() instanceof Batch batch) {
        for (MonthDay day : batch.days()) {
          if (!taken.add(day)) {
            problems.add(
                file.placeOf(rung.tier().id()),
                "%s is decided on %s, on which another batch is decided; move one of them by a day",
                rung.tier().id(),
                day.toString().substring(2));
          }
        }
      }
    }
  }

  private void checkCircles(List<Rung> ladder, Yaml.Mapping file) {
    for (int tier = 0; tier < ladder.size(); tier++) {
      Set<Integer> below = new TreeSet<>();
      collect(ladder, tier, below);
      if (below.contains(tier)) {
        problems.add(
            file.placeOf(ladder.get(tier).tier().id()),
            "the ladder leads in a circle: %s asks for titles that ask for it (%s); leave out one"
                + " of them",
            ladder.get(tier).tier().id(),
            Phrase.list(below.stream().map(place -> ladder.get(place).tier().id()).toList()));
      }
    }
  }

  /** Titles that a firm must have to get one, or those that it rests on. */
  private static void collect(List<Rung> ladder, int tier, Set<Integer> below) {
    TierRule rule = ladder.get(tier).rule();
    List<Integer> next = new ArrayList<>(rule.restsOn());
    for (Criterion criterion : rule.criteria()) {
      if (criterion instanceof Criterion.Holds holds) {
        next.add(holds.tier());
      }
    }
    for (int other : next) {
      if (below.add(other)) {
        collect(ladder, other, below);
      }
    }
  }
}
