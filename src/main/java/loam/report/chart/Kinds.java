package loam.report.chart;

import loam.language.Language;

/** Finds how a chart looks. */
final class Kinds {
  private Kinds() {}

  static ChartKind of(Chart chart, Lettering lettering, Language language) {
    if (chart instanceof FanChart fan) {
      return new FanKind(fan, lettering, language);
    } else if (chart instanceof ScenariosChart scenarios) {
      return new ScenariosKind(scenarios, lettering, language);
    } else if (chart instanceof StackChart stack) {
      return new StackKind(stack, lettering, language);
    } else if (chart instanceof IntervalChart intervals) {
      return new IntervalKind(intervals, lettering);
    } else if (chart instanceof BarChart bars) {
      return new BarKind(bars, lettering);
    } else if (chart instanceof DistributionChart distribution) {
      return new DistributionKind(distribution, lettering, language);
    } else if (chart instanceof ResponseChart response) {
      return new ResponseKind(response, lettering, language);
    } else if (chart instanceof MultiplesChart multiples) {
      return new MultiplesKind(multiples, lettering, language);
    } else if (chart instanceof TailChart tail) {
      return new TailKind(tail, lettering);
    }
    throw new IllegalStateException("no look for " + chart.getClass());
  }
}
