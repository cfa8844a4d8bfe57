package loam.answers;

import static loam.answers.Form.person;
import static loam.answers.Form.program;
import static loam.answers.Form.sheet;

/**
 * What the columns of all tables are called today, form by form. A new name of a column is a change
 * here and nowhere else.
 */
final class Labels {
  private Labels() {}

  // ---- sensitivity: screening

  static final Form SCREENING_CSV =
      program(
          "*factor",
          "kind",
          "unit",
          "low",
          "high",
          "usual",
          "mu_star",
          "mu_star_by_chance = by_chance",
          "mu",
          "sigma",
          "p_holm = p",
          "verdict");
  static final Form SCREENING_JSON = SCREENING_CSV;
  static final Form SCREENING_PAGE =
      person(
          "*factor",
          "range = [{low}, {high}]",
          "in the files = usual",
          "unit",
          "size μ*, bn CNY = mu_star",
          "by chance, bn CNY = by_chance",
          "mean μ, bn CNY = mu",
          "scatter σ, bn CNY = sigma",
          "verdict");
  static final Form SCREENING_SHEET =
      sheet(
          "*factor",
          "range: from = low",
          "range: to = high",
          "in the files = usual",
          "unit",
          "size μ*, bn CNY = mu_star",
          "by chance, bn CNY = by_chance",
          "mean μ, bn CNY = mu",
          "scatter σ, bn CNY = sigma",
          "verdict");
  static final Form SCREENING_TERMINAL = SCREENING_PAGE;

  // ---- sensitivity: indices

  static final Form INDICES_CSV =
      program("*factor", "first", "first_low", "first_high", "total", "total_low", "total_high");
  static final Form INDICES_JSON = INDICES_CSV;
  static final Form INDICES_PAGE =
      person(
          "*factor",
          "alone, % = first",
          "95 % interval = [{first_low}, {first_high}]",
          "with all others, % = total",
          "95 % interval#2 = [{total_low}, {total_high}]");
  static final Form INDICES_SHEET =
      sheet(
          "*factor",
          "alone, % = first",
          "95 % interval: from = first_low",
          "95 % interval: to = first_high",
          "with all others, % = total",
          "95 % interval: from#2 = total_low",
          "95 % interval: to#2 = total_high");
  static final Form INDICES_TERMINAL = INDICES_PAGE;

  // ---- sensitivity: ends of ranges

  static final Form ENDS_CSV =
      program(
          "scenario",
          "reference",
          "metric",
          "unit",
          "date",
          "*factor",
          "multiple",
          "*end",
          "usual",
          "value",
          "mean",
          "low",
          "high",
          "move",
          "move_low",
          "move_high");
  static final Form ENDS_JSON = ENDS_CSV;
  static final Form ENDS_PAGE =
      person(
          "*factor",
          "*end of its range = end",
          "in the files = usual",
          "value there = value",
          "mean there, bn CNY = mean",
          "95 % interval = [{low}, {high}]",
          "moves by, bn CNY = move",
          "95 % interval#2 = moved");
  static final Form ENDS_SHEET =
      sheet(
          "*factor",
          "*end of its range = end",
          "in the files = usual",
          "value there = value",
          "mean there, bn CNY = mean",
          "95 % interval: from = low",
          "95 % interval: to = high",
          "moves by, bn CNY = move",
          "95 % interval: from#2 = move_low",
          "95 % interval: to#2 = move_high");
  static final Form ENDS_TERMINAL = ENDS_PAGE;
  static final Form INDICES_CHART =
      program("*name = factor", "value = total", "low = total_low", "high = total_high", "sure");
  static final Form FACTORS_JSON = program("*name = factor", "low", "high");
  static final Form STUDY_JSON =
      program(
          "*metric",
          "unit",
          "since",
          "date",
          "seed",
          "trajectories",
          "replications",
          "leading",
          "rows",
          "replicationsAtEnds = atEnds",
          "simulations");

  // ---- solve

  static final Form SEARCH_CSV =
      program("*value", "replications", "met", "probability", "low", "high", "mean");
  static final Form SEARCH_JSON = SEARCH_CSV;
  static final Form SEARCH_PAGE =
      person(
          "*value of the lever = value",
          "probability, % = probability",
          "95 % interval = [{low}, {high}]",
          "mean, bn CNY = mean");
  static final Form SEARCH_SHEET =
      sheet(
          "*value of the lever = value",
          "probability, % = probability",
          "95 % interval: from = low",
          "95 % interval: to = high",
          "mean, bn CNY = mean");
  static final Form SEARCH_TERMINAL = SEARCH_PAGE;
  static final Form SEARCH_CHART = program("*x = value", "y = probability", "low", "high");

  // ---- calibrate

  static final Form FIGURES_CSV =
      program(
          "*id",
          "metric",
          "unit",
          "from",
          "until",
          "published",
          "role",
          "reported",
          "tolerated_low",
          "tolerated_high",
          "mean",
          "low",
          "high",
          "met",
          "source");
  static final Form FIGURES_PAGE =
      person(
          "*published figure = id",
          "metric = label",
          "unit",
          "date = until",
          "use = role",
          "published = reported",
          "tolerated = [{tolerated_low}, {tolerated_high}]",
          "mean",
          "80 % interval = [{low}, {high}]",
          "verdict = met",
          "source");
  static final Form FIGURES_SHEET =
      sheet(
          "*published figure = id",
          "metric = label",
          "unit",
          "date = until",
          "use = role",
          "published = reported",
          "tolerated: from = tolerated_low",
          "tolerated: to = tolerated_high",
          "mean",
          "80 % interval: from = low",
          "80 % interval: to = high",
          "verdict = met",
          "source");
  static final Form FIGURES_TERMINAL = FIGURES_PAGE;
  static final Form PARAMETERS_CSV =
      program(
          "*parameter",
          "kind",
          "block",
          "searched",
          "range_low",
          "range_high",
          "start",
          "median",
          "low",
          "high",
          "ratio",
          "verdict",
          "reason");
  static final Form PARAMETERS_PAGE =
      person(
          "*parameter",
          "range = [{range_low}, {range_high}]",
          "median",
          "80 % interval = [{low}, {high}]",
          "ratio of widths = ratio_two",
          "verdict",
          "reason of the range = reason");
  static final Form PARAMETERS_SHEET =
      sheet(
          "*parameter",
          "range: from = range_low",
          "range: to = range_high",
          "median",
          "80 % interval: from = low",
          "80 % interval: to = high",
          "ratio of widths = ratio",
          "verdict",
          "reason of the range = reason");
  static final Form PARAMETERS_TERMINAL = PARAMETERS_PAGE;
  static final Form PARAMETERS_CHART =
      program("*name", "value", "low", "high", "lowest", "highest", "sure", "text");
  static final Form BLOCKS_TERMINAL =
      person("*block", "figures", "misfit before = before", "after the search = after");

  // ---- backtest

  static final Form BACKTEST_CSV =
      program(
          "as_of",
          "*id",
          "metric",
          "unit",
          "until",
          "published",
          "reported",
          "median",
          "low80",
          "high80",
          "low90",
          "high90",
          "crps",
          "wis",
          "bias",
          "in80",
          "in90",
          "last_error",
          "trend_error",
          "source");
  static final Form BACKTEST_PAGE =
      person(
          "*published later = id",
          "metric = label",
          "unit",
          "date = until",
          "published = reported",
          "median",
          "80 % interval = [{low80}, {high80}]",
          "90 % interval = [{low90}, {high90}]",
          "CRPS = crps",
          "verdict = in80",
          "error of the last value = last_error",
          "error of a linear trend = trend_error");
  static final Form BACKTEST_SHEET =
      sheet(
          "*published later = id",
          "metric = label",
          "unit",
          "date = until",
          "published = reported",
          "median",
          "80 % interval: from = low80",
          "80 % interval: to = high80",
          "90 % interval: from = low90",
          "90 % interval: to = high90",
          "CRPS = crps",
          "verdict = in80",
          "error of the last value = last_error",
          "error of a linear trend = trend_error");
  static final Form BACKTEST_TERMINAL = BACKTEST_PAGE;

  // ---- run

  static final Form SUMMARY_CSV =
      program(
          "scenario",
          "backcast",
          "*metric",
          "unit",
          "*date",
          "n",
          "mean",
          "sd",
          "p05",
          "p10",
          "p25",
          "p50",
          "p75",
          "p90",
          "p95");
  static final Form YEARS_JSON =
      program("*metric", "unit", "*date", "mean", "median = p50", "low = p10", "high = p90");
  static final Form YEARS_SHEET =
      sheet(
          "*metric",
          "name = label",
          "unit",
          "*year",
          "n",
          "mean",
          "5 % = p05",
          "10 % = p10",
          "25 % = p25",
          "50 % = p50",
          "75 % = p75",
          "90 % = p90",
          "95 % = p95");

  /** Behind a fan chart. */
  static Form yearsBehindChart(String unit) {
    return person(
        "*year",
        "median%s = p50".formatted(unit),
        "10 % = p10",
        "90 % = p90",
        "5 % = p05",
        "95 % = p95",
        "n");
  }

  static final Form HEADLINES_PAGE = person("*metric = label", "unit", "2024", "2025", "2026");
  static final Form HEADLINES_TERMINAL =
      person("*median [80 % interval] = label", " = unit", "2024", "2025", "2026");
  static final Form SECTORS_SHEET =
      sheet(
          "*sector",
          "*year",
          "firms, firms = firms",
          "10 % = firms_low",
          "90 % = firms_high",
          "revenue of firms, bn CNY/year = revenue",
          "10 %#2 = revenue_low",
          "90 %#2 = revenue_high",
          "size with large firms, bn CNY/year = size",
          "10 %#3 = size_low",
          "90 %#3 = size_high");
  static final Form SECTOR_PAGE =
      person(
          "*year",
          "firms, firms = firms",
          "10 % = firms_low",
          "90 % = firms_high",
          "revenue of firms, bn CNY/year = revenue",
          "10 %#2 = revenue_low",
          "90 %#2 = revenue_high",
          "size with large firms, bn CNY/year = size",
          "10 %#3 = size_low",
          "90 %#3 = size_high");
  static final Form SCOREBOARD_FILE =
      program(
          "*id",
          "what",
          "date",
          "relation",
          "reported",
          "unit",
          "mean",
          "low",
          "high",
          "inside",
          "n",
          "verdict",
          "role",
          "moved",
          "source",
          "why",
          "backcast");
  static final Form SCOREBOARD_MARKDOWN =
      person(
          "*figure = id",
          "what",
          "date",
          "published = {relation} {reported} {unit}",
          "modelled: mean [80 % interval] = modelled",
          "verdict = missed_text");
  static final Form SCOREBOARD_TERMINAL =
      person(
          "*published figure = {id} {what}",
          " = unit",
          "date",
          "published = {relation} {reported}",
          "mean",
          "80 % interval = [{low}, {high}]",
          "#2 = verdict",
          "#3 = missed_by_ascii");
  static final Form SCOREBOARD_PAGE =
      person(
          "*figure = {id} {what}",
          "date",
          "unit",
          "published = published_short",
          "modelled, mean = mean",
          "80 % interval = [{low}, {high}]",
          "verdict",
          "missed by = missed_by");
  static final Form SCOREBOARD_SHEET =
      sheet(
          "*figure = id",
          "what",
          "date",
          "unit",
          "relation",
          "published = reported",
          "lowest that meets it = lowest",
          "highest",
          "modelled, mean = mean",
          "10 % = low",
          "90 % = high",
          "verdict",
          "missed by = missed_by",
          "source = publisher");
  static final Form REACH_JSON = program("*metric", "level", "median", "low", "already", "never");

  // ---- sweep

  static final Form SWEEP_CSV =
      program(
          "scenario",
          "backcast",
          "*point",
          "funds.scale = scale",
          "exits.ipoWindow = window",
          "metric",
          "unit",
          "date",
          "n",
          "mean",
          "sd",
          "p10 = low",
          "p50 = median",
          "p90 = high",
          "difference",
          "difference_low = from",
          "difference_high = to");
  static final Form SWEEP_JSON = SWEEP_CSV;
  static final Form SWEEP_QUESTION_JSON =
      program(
          "*design",
          "points",
          "pointsSha256",
          "levers",
          "observations",
          "metrics",
          "shown",
          "dates");
  static final Form SWEEP_PAGE =
      person(
          "*point",
          "funds.scale = scale",
          "exits.ipoWindow = window",
          "mean, bn CNY/year = mean",
          "10 % = low",
          "90 % = high",
          "difference, bn CNY/year = difference",
          "confidence from = from",
          "to",
          "n");
  static final Form SWEEP_SHEET =
      sheet(
          "*point",
          "funds.scale = scale",
          "exits.ipoWindow = window",
          "mean, bn CNY/year = mean",
          "10 % = low",
          "90 % = high",
          "difference, bn CNY/year = difference",
          "confidence from = from",
          "to",
          "n");
  static final Form SWEEP_TERMINAL =
      person(
          "*point",
          "funds.scale = scale_exact",
          "exits.ipoWindow = window_exact",
          "mean [80 % of replications] = mean_text",
          "difference [95 % confidence] = difference_text");
  static final Form LEVERS_PAGE =
      person(
          "*what changes = change",
          "scenario",
          "unit",
          "what it does = mechanism",
          "evidence and source = evidence");

  // ---- compare

  static final Form PATH_CSV =
      program(
          "reference",
          "scenario",
          "*metric",
          "unit",
          "since",
          "*date",
          "n",
          "level",
          "reference_mean",
          "difference",
          "difference_low = low",
          "difference_high = high");
  static final Form EFFECTS_CSV =
      program(
          "reference",
          "scenario",
          "backcast",
          "*metric",
          "unit",
          "since",
          "date",
          "n",
          "level",
          "reference_mean",
          "scenario_mean",
          "difference",
          "low",
          "high",
          "change",
          "change_low",
          "change_high",
          "better",
          "better_low",
          "better_high",
          "p",
          "p_family",
          "verdict",
          "more",
          "confidence",
          "narrower",
          "correlation");
  static final Form EFFECTS_PAGE =
      person(
          "*metric",
          "unit",
          "reference = reference_mean",
          "with policy = scenario_mean",
          "difference",
          "95 % confidence = [{low}, {high}]",
          "80 % of pairs = [{pairs_low}, {pairs_high}]",
          "change, % = change",
          "better in, % = better",
          "verdict = verdict_page");
  static final Form EFFECTS_SHEET =
      sheet(
          "*metric",
          "unit",
          "by = date",
          "reference = reference_mean",
          "with policy = scenario_mean",
          "difference",
          "confidence from = low",
          "to = high",
          "pairs 10 % = pairs_low",
          "90 % = pairs_high",
          "change, % = change",
          "better in, % = better",
          "verdict = verdict_page",
          "n",
          "scenario");
  static final Form EFFECTS_TERMINAL =
      person(
          "*by the end of 2026-12-31 = metric",
          " = unit",
          "small = reference_mean",
          "difference",
          "interval = [{low}, {high}]",
          "change = change_terminal",
          "better in = better_terminal",
          "narrower",
          "verdict = verdict_terminal");
  static final Form FOREST_CHART = program("*name", "value", "low", "high", "sure", "text");
  static final Form LEDGER_CSV =
      program(
          "reference",
          "scenario",
          "date",
          "*outcome",
          "*line",
          "replications",
          "firms",
          "placebo",
          "low",
          "high",
          "level");
  static final Form LEDGER_PAGE =
      person(
          "*firms that … = outcome",
          "in all = all",
          "additional",
          "additional, by new firms = induced",
          "displaced",
          "displaced with the firm = deterred",
          "brought forward = brought-forward",
          "delayed",
          "unchanged",
          "deadweight",
          "net of placebo = net",
          "95 % confidence = [{low}, {high}]");
  static final Form LEDGER_SHEET =
      sheet(
          "*firms that … = outcome",
          "by = date",
          "in all = all",
          "additional",
          "additional, by new firms = induced",
          "displaced",
          "displaced with the firm = deterred",
          "brought forward = brought-forward",
          "delayed",
          "unchanged",
          "deadweight",
          "net of placebo = net",
          "confidence from = low",
          "to = high",
          "n = replications",
          "scenario");
  static final Form LEDGER_TERMINAL =
      person(
          "*firms that … = outcome",
          "in all = all",
          "additional",
          "induced",
          "displaced",
          "deterred",
          "brought-forward",
          "delayed",
          "unchanged",
          "deadweight",
          "net of placebo = net",
          "interval = [{low}, {high}]");
  static final Form MONEY_CSV =
      program("reference", "scenario", "since", "date", "*number", "unit", "value", "low", "high");
  static final Form MONEY_PAGE =
      person("*what", "unit", "estimate = value", "95 % confidence = interval", "n");
  static final Form MONEY_SHEET =
      sheet(
          "*what",
          "unit",
          "by = date",
          "estimate = value",
          "confidence from = low",
          "to = high",
          "n",
          "scenario");
  static final Form PER_MONEY_TERMINAL = person("*what", "value");
  static final Form REGIMES_PAGE =
      person("*metric", "unit", "*regime", "difference", "95 % confidence = [{low}, {high}]", "n");
  static final Form REGIMES_SHEET =
      sheet(
          "*metric",
          "unit",
          "*regime",
          "difference",
          "confidence from = low",
          "to = high",
          "n",
          "scenario");
  static final Form REGIMES_TERMINAL =
      person(
          "* = metric",
          "#2 = unit",
          "boom (9) = boom",
          "normal (17) = normal",
          "winter (13) = winter");
  static final Form ASSUMED_PAGE =
      person(
          "*metric",
          "unit",
          "difference",
          "without them = without",
          "share that rests on them, % = share",
          "n");
  static final Form ASSUMED_SHEET =
      sheet(
          "*metric",
          "unit",
          "by = date",
          "difference",
          "without them = without",
          "share that rests on them, % = share",
          "n",
          "scenario");
  static final Form ASSUMED_TERMINAL =
      person(
          "* = metric",
          "#2 = unit",
          "effect = difference",
          "without them = without",
          "share that rests on them = share_whole");

  // ---- rank

  static final Form RANK_CSV = program("step", "*scenario", "metric", "unit", "mean", "standing");
  static final Form RANK_JSON = program("step", "*scenario", "metric", "unit", "mean", "standing");
  static final Form RANKING_JSON =
      program(
          "procedure",
          "*metric",
          "unit",
          "since",
          "date",
          "better",
          "confidence",
          "zone",
          "firstStage = first",
          "replicationsTogether = each",
          "atMost = most");
  static final Form RANK_PAGE =
      person("*scenario", "mean, bn CNY = mean", "replications = step", "standing");
  static final Form RANK_SHEET =
      sheet("*scenario", "mean, bn CNY = mean", "replications = step", "standing");

  // ---- lists, and what query adds

  static final Form SWEEP_SQL =
      program(
          "scenario",
          "backcast",
          "*point",
          "metric",
          "unit",
          "date",
          "n",
          "mean",
          "sd",
          "p10 = low",
          "p50 = median",
          "p90 = high",
          "difference",
          "difference_low = from",
          "difference_high = to");
  static final Form RUNS_SQL =
      program(
          "*result",
          "version",
          "commit",
          "current",
          "kind",
          "*scenario",
          "backcast",
          "city",
          "seed",
          "replications",
          "first_day",
          "last_day",
          "inputs = sha");
  static final Form TRAJECTORIES_SQL =
      program(
          "result",
          "version",
          "commit",
          "current",
          "*scenario",
          "backcast",
          "*replication",
          "*date",
          "*metric",
          "value");
  static final Form METRICS_SQL = program("*metric", "label", "unit", "kind", "definition");
  static final Form FACTS_SQL =
      program(
          "city",
          "*id",
          "quantity",
          "region",
          "date",
          "value",
          "unit",
          "relation",
          "source",
          "url",
          "quote");
  static final Form FACTS_JSON =
      program(
          "*id",
          "quantity",
          "region",
          "date",
          "value",
          "unit",
          "relation",
          "source",
          "url",
          "quote");

  // ---- variance and structure of a run

  static final Form VARIANCE_CSV =
      program(
          "*metric",
          "*date",
          "vectors",
          "structures",
          "chance",
          "parameters",
          "parameters_low = low",
          "parameters_high = high",
          "structure",
          "structure_low",
          "structure_high");
  static final Form VARIANCE_PAGE =
      person(
          "*metric",
          "chance, % = chance",
          "parameters, % = parameters",
          "[90 % interval] = interval",
          " = remark");
  static final Form VARIANCE_TERMINAL =
      person(
          "*variance at 2025-12-31, 20 vectors = metric",
          "chance = chance_whole",
          "parameters = parameters_whole",
          "[90 % interval] = interval",
          " = remark");
  static final Form STRUCTURE_CSV =
      program(
          "*metric", "unit", "*date", "*choice", "*alternative", "n", "difference", "low", "high");
  static final Form STRUCTURAL_CSV =
      program(
          "*metric",
          "*date",
          "vectors",
          "structures",
          "chance",
          "parameters",
          "parameters_low",
          "parameters_high",
          "structure",
          "structure_low = low",
          "structure_high = high");
  static final Form STRUCTURAL_PAGE =
      person(
          "*metric",
          "chance, % = chance",
          "parameters, % = parameters",
          "structure, % = structure",
          "[90 % interval] = interval",
          "moved most by = most",
          " = remark");
  static final Form STRUCTURAL_TERMINAL =
      person(
          "*variance at 2025-12-31, 20 vectors, 3 structures = metric",
          "chance = chance_whole",
          "parameters = parameters_whole",
          "structure = structure_whole",
          "[90 % interval] = interval",
          "moved most by = most",
          " = remark");
  static final Form STRUCTURES_PAGE =
      person(
          "*alternative = id",
          "what and why = what",
          "Registered technology firms, firms = moved",
          "Specialised SMEs, firms = moved",
          "Little giants, firms = moved",
          "Unicorns, firms = moved",
          "Venture capital invested, bn CNY/year = tiny");

  // ---- the best of several scenarios

  static final Form BEST_PAGE =
      person(
          "*metric",
          "unit",
          "*scenario",
          "mean",
          "away from the best, from = low",
          "to = high",
          "may it be the best? = standing");
  static final Form BEST_SHEET =
      sheet(
          "*metric",
          "unit",
          "*scenario",
          "mean",
          "away from the best, from = low",
          "to = high",
          "may it be the best? = standing");
  static final Form BEST_TERMINAL = person("* = metric", "#2 = unit", "small", "more", "half");
}
