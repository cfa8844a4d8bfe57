package loam.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import loam.language.Language;

/** One chart of every kind, with everything that it can have, in both languages. */
final class Samples {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  private final Language language;

  private Samples(Language language) {
    this.language = language;
  }

  /** By the name of the golden file. */
  static Map<String, Chart> in(Language language) {
    Samples samples = new Samples(language);
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put("fan", samples.fan());
    charts.put("multiples", samples.multiples());
    charts.put("difference", samples.difference());
    charts.put("scenarios", samples.scenarios());
    charts.put("forest", samples.forest());
    charts.put("waterfall", samples.waterfall());
    charts.put("leverage", samples.leverage());
    charts.put("scoreboard", samples.scoreboard());
    charts.put("distribution", samples.distribution());
    charts.put("stack", samples.stack());
    charts.put("funnel", samples.funnel());
    charts.put("tornado", samples.tornado());
    charts.put("tail", samples.tail());
    charts.put("response", samples.response());
    return charts;
  }

  private String say(String english, String chinese) {
    return language == Language.ENGLISH ? english : chinese;
  }

  private Chart fan() {
    return new FanChart(
        say("High-tech firms in the city", "全市高新技术企业"),
        say("200 replications of the base scenario", "基准情景重复模拟 200 次"),
        say("thousand firms", "千家"),
        Charts.DATES,
        at(1, 0.125),
        List.of(band(0.9, 0.3), band(0.5, 0.1), band(0.8, 0.2)),
        dating(),
        Charts.full().points(),
        source());
  }

  private FanChart fanOf(String title, double slope) {
    return new FanChart(
        title,
        "",
        say("thousand firms", "千家"),
        Charts.DATES,
        at(1, slope),
        List.of(
            new Band(0.8, at(0.8, slope), at(1.2, slope)),
            new Band(0.5, at(0.9, slope), at(1.1, slope))),
        dating(),
        List.of(),
        source());
  }

  private Chart multiples() {
    return new MultiplesChart(
        say("Four metrics at a glance", "四项指标一览"),
        say("each plot has a scale of its own", "各图刻度不同"),
        List.of(
            fanOf(say("Firms", "企业"), 0.1),
            fanOf(
                say("A metric with a name that is too long for its plot", "名称过长以致图上方写不下的一项统计指标名称"),
                1),
            fanOf(say("Revenue", "营业收入"), 20),
            fanOf(say("Talent", "人才"), 0)),
        source());
  }

  private Chart tail() {
    return new TailChart(
        say("How unevenly unicorns are valued", "独角兽企业估值的不均"),
        say("share of unicorns worth at least so much", "估值不低于该值的独角兽占比"),
        say("% of unicorns", "占独角兽企业的 %"),
        say("value, bn USD", "估值（10 亿美元）"),
        List.of(
            new TailChart.Series(
                say("modelled", "模拟"),
                false,
                List.of(
                    new TailChart.Dot(1, 100),
                    new TailChart.Dot(2, 50, new TailChart.Span(2, 2), new TailChart.Span(43, 56)),
                    new TailChart.Dot(
                        200, 0.9, new TailChart.Span(150, 260), new TailChart.Span(0.8, 1.1)))),
            new TailChart.Series(
                say("published", "公布"),
                true,
                List.of(
                    new TailChart.Dot(1, 100),
                    new TailChart.Dot(2, 34),
                    new TailChart.Dot(5, 10.8),
                    new TailChart.Dot(10, 4.6)))),
        source());
  }

  private Chart response() {
    return new ResponseChart(
        say("Unicorns in 2030", "独角兽企业，2030年"),
        say("a sweep over two levers", "两个政策杠杆的参数扫描"),
        say("firms", "家"),
        say("80 % of replications", "80% 的重复模拟"),
        "funds.stakeMax",
        List.of(
            new ResponseChart.Plot(
                "rounds.cap = 1",
                "funds.scale",
                List.of(
                    new ResponseChart.Series("0.3", true, dots(100)),
                    new ResponseChart.Series("0.5", true, dots(120)))),
            new ResponseChart.Plot(
                "rounds.cap = 2",
                "funds.scale",
                List.of(new ResponseChart.Series("0.3", true, dots(90))))),
        source());
  }

  private static List<ResponseChart.Dot> dots(double level) {
    return List.of(
        new ResponseChart.Dot(0.5, level, level - 10, level + 12),
        new ResponseChart.Dot(1, level + 8, level - 2, level + 19),
        new ResponseChart.Dot(2, level + 11, level, level + 25));
  }

  private Chart difference() {
    double[] median = values(i -> i < 7 ? 0 : 3.0 * (i - 6));
    return new FanChart(
        say("Unicorns: “twice the funds” less “baseline”", "独角兽企业：“基金翻倍”减“基准”"),
        say("differences pair by pair, under common random numbers", "同一随机数下逐对相减"),
        say("firms", "家"),
        Charts.DATES,
        median,
        List.of(
            new Band(0.8, values(i -> i < 7 ? 0 : -2.0), values(i -> i < 7 ? 0 : 7.0 * (i - 6))),
            new Band(
                0.5,
                values(i -> i < 7 ? 0 : 1.5 * (i - 6) - 1),
                values(i -> i < 7 ? 0 : 4.5 * (i - 6)))),
        new Dating(
            Optional.empty(),
            List.of(new DateMark(LocalDate.of(2026, 1, 1), say("twice the funds", "基金翻倍"))),
            List.of()),
        List.of(),
        source());
  }

  private Chart scenarios() {
    return new ScenariosChart(
        say("High-tech firms in the city", "全市高新技术企业"),
        say("median and 80 % of replications", "中位数与 80% 的重复模拟"),
        say("thousand firms", "千家"),
        Charts.DATES,
        List.of(
            line(say("baseline", "基准"), 0.125),
            line("<script>alert(1)</script>", 0.2),
            line(say("no funds", "取消基金"), 0.08)),
        dating(),
        Charts.full().points(),
        source());
  }

  private ScenariosChart.Line line(String label, double slope) {
    return new ScenariosChart.Line(
        label, at(1, slope), List.of(new Band(0.8, at(0.85, slope * 0.9), at(1.15, slope * 1.1))));
  }

  private Chart forest() {
    return new IntervalChart(
        say("What “twice the funds” changes by 2030", "“基金翻倍”到 2030 年带来的变化"),
        say("mean difference, relative to the reference", "平均差，相对于参照情景"),
        "%",
        OptionalDouble.of(0),
        -20,
        40,
        new IntervalChart.Words(
            say("told from 0", "与 0 可区分"),
            say("not told from 0", "与 0 不可区分"),
            say("95 % interval", "95% 区间"),
            ""),
        List.of(
            new IntervalChart.Row(say("Unicorns", "独角兽企业"), 9, 3, 16, true, "+9 [+3, +16]"),
            new IntervalChart.Row(
                say("Specialised SMEs", "专精特新中小企业"), 0.2, -0.8, 1.1, false, "+0.2 [−0.8, +1.1]"),
            new IntervalChart.Row(say("Private capital", "社会资本"), -4, -9, -1, true, "−4 [−9, −1]"),
            new IntervalChart.Row(say("Funding rounds", "融资轮次"), 30, 20, 70, true, "+30"),
            new IntervalChart.Row(
                say("One replication only", "仅一次模拟"), 5, Double.NaN, Double.NaN, false, "+5"),
            new IntervalChart.Row(say("Far outside", "远在图外"), 90, 80, 100, true, "+90")),
        source());
  }

  private Chart waterfall() {
    return new BarChart(
        say("Unicorns: what the policy did, firm by firm", "独角兽企业：政策对每家企业的作用"),
        say("twins of the same firm, with and without it", "同一企业有无政策的孪生对照"),
        say("firms", "家"),
        true,
        say("95 % interval", "95% 区间"),
        List.of(
            new BarChart.Key(BarChart.Tone.GAIN, say("adds", "增加")),
            new BarChart.Key(BarChart.Tone.LOSS, say("takes away", "减少")),
            new BarChart.Key(BarChart.Tone.TOTAL, say("net", "净额")),
            new BarChart.Key(BarChart.Tone.PALE, say("changes nothing", "不改变总数"))),
        List.of(
            bar(say("additional", "新增"), 0, 14, BarChart.Tone.GAIN, "+14"),
            bar(say("additional, induced", "新增（诱发）"), 14, 17, BarChart.Tone.GAIN, "+3"),
            bar(say("displaced", "挤出"), 17, 9, BarChart.Tone.LOSS, "−8"),
            bar(say("displaced, deterred", "挤出（劝退）"), 9, 8, BarChart.Tone.LOSS, "−1"),
            new BarChart.Row(
                say("net", "净额"),
                List.of(new BarChart.Bar(0, 8, BarChart.Tone.TOTAL)),
                3,
                13,
                "+8 [+3, +13]",
                false),
            new BarChart.Row(
                say("deadweight", "无谓损失"),
                List.of(new BarChart.Bar(0, 21, BarChart.Tone.PALE)),
                Double.NaN,
                Double.NaN,
                "21",
                true)),
        source());
  }

  private Chart leverage() {
    return new BarChart(
        say("Three answers of private to public money", "社会资本对政府资金的三种回应"),
        say("three questions, never to be added up", "三个不同的问题，不可相加"),
        say("private CNY per government CNY", "每 1 元政府资金对应的社会资本（元）"),
        false,
        say("95 % interval", "95% 区间"),
        List.of(),
        List.of(
            new BarChart.Row(
                say("accounting leverage", "账面杠杆"),
                List.of(new BarChart.Bar(0, 2.2, BarChart.Tone.PLAIN)),
                2.1,
                2.3,
                "2.20 [2.10, 2.30]",
                false),
            bar(say("deal-level additionality", "项目层面额外性"), 0, 0.4, BarChart.Tone.PLAIN, "0.40"),
            new BarChart.Row(
                say("system additionality", "系统层面额外性"),
                List.of(new BarChart.Bar(0, -0.3, BarChart.Tone.PLAIN)),
                -0.9,
                0.2,
                "−0.30 [−0.90, 0.20]",
                false)),
        source());
  }

  private static BarChart.Row bar(
      String name, double from, double to, BarChart.Tone tone, String text) {
    return new BarChart.Row(name, new BarChart.Bar(from, to, tone), text);
  }

  private Chart scoreboard() {
    return new IntervalChart(
        say("The model against published figures", "模型与公布数据对照"),
        say("relative to the published figure", "相对于公布值"),
        "%",
        OptionalDouble.of(100),
        0,
        200,
        new IntervalChart.Words(
            say("met", "达到"),
            say("missed", "未达到"),
            say("80 % interval", "80% 区间"),
            say("tolerance", "容差")),
        List.of(
            new IntervalChart.Row(
                say("S001 firms a day", "S001 日均新设"), 101, 98, 104, 100, 115, true, "304 | ≥ 300"),
            new IntervalChart.Row(
                say("S002 unicorns", "S002 独角兽"), 80, 70, 92, 85, 115, false, "92 | = 115"),
            new IntervalChart.Row(
                say("S003 at least", "S003 下限"),
                150,
                120,
                260,
                90,
                Double.POSITIVE_INFINITY,
                true,
                "1,500 | ≥ 1,000")),
        source());
  }

  private Chart distribution() {
    double[] one =
        IntStream.range(0, 100).mapToDouble(i -> 100 + 30 * Math.pow((i - 50) / 50.0, 3)).toArray();
    double[] other = DoubleStream.of(one).map(value -> value + 18).toArray();
    return new DistributionChart(
        say("Unicorns on 2030-12-31", "独角兽企业，2030年12月31日"),
        "",
        say("firms", "家"),
        List.of(
            new DistributionChart.Group(say("baseline", "基准"), one, "100 [72, 128]"),
            new DistributionChart.Group(say("twice the funds", "基金翻倍"), other, "118 [90, 146]")),
        List.of(new DistributionChart.ValueMark(115, say("published: 115", "公布值：115"))),
        source());
  }

  private Chart stack() {
    return new StackChart(
        say("Certified firms by tier", "各层级认定企业"),
        say("means over the replications", "重复模拟均值"),
        say("firms", "家"),
        Charts.DATES,
        List.of(
            new StackChart.Layer(say("little giants", "小巨人"), values(i -> 40.0 * i)),
            new StackChart.Layer(
                say("other specialised SMEs", "其他专精特新"), values(i -> 300.0 + 200 * i)),
            new StackChart.Layer(
                say("other innovative SMEs", "其他创新型"), values(i -> 900.0 + 90 * i))),
        dating(),
        source());
  }

  private Chart funnel() {
    List<BarChart.Row> rows = new ArrayList<>();
    double[] counts = {4200, 1800, 800, 350, 140, 90};
    for (int i = 0; i < counts.length; i++) {
      rows.add(
          new BarChart.Row(
              say("round ", "第") + (i + 1) + say("", "轮"),
              List.of(new BarChart.Bar(0, counts[i], BarChart.Tone.PLAIN)),
              0.9 * counts[i],
              1.1 * counts[i],
              "%.0f (%.0f %%)".formatted(counts[i], 100 * counts[i] / counts[0]),
              false));
    }
    return new BarChart(
        say("Rounds that closed, 2025 to 2030", "2025 至 2030 年完成的融资轮次"),
        "",
        say("rounds", "轮"),
        false,
        say("80 % of replications", "80% 的重复模拟"),
        List.of(),
        rows,
        source());
  }

  private Chart tornado() {
    return new BarChart(
        say("What the number of unicorns rests on", "独角兽数量取决于什么"),
        say("one assumption at a time, low and high", "逐一改变假设：低值与高值"),
        say("firms", "家"),
        false,
        "",
        List.of(
            new BarChart.Key(BarChart.Tone.LOSS, say("low value", "低值")),
            new BarChart.Key(BarChart.Tone.GAIN, say("high value", "高值"))),
        List.of(
            tornado("funds.scale", -12, 18),
            tornado("rounds.successShift", 8, -7),
            tornado("exits.ipoWindow", -3, 2)),
        source());
  }

  private static BarChart.Row tornado(String name, double low, double high) {
    return new BarChart.Row(
        name,
        List.of(
            new BarChart.Bar(0, low, BarChart.Tone.LOSS),
            new BarChart.Bar(0, high, BarChart.Tone.GAIN)),
        Double.NaN,
        Double.NaN,
        "%+.0f … %+.0f".formatted(low, high).replace('-', '−'),
        false);
  }

  private Dating dating() {
    return new Dating(
        Optional.of(TODAY),
        List.of(
            new DateMark(LocalDate.of(2027, 1, 1), say("funds × 2", "基金翻倍")),
            new DateMark(
                LocalDate.of(2029, 7, 1), say("a second policy with a long name", "名字很长的第二项政策"))),
        List.of(
            new Era(
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2024, 6, 30),
                Era.Ground.WINTER,
                say("capital winter in most replications", "多数重复模拟处于资本寒冬")),
            new Era(
                LocalDate.of(2027, 7, 1),
                LocalDate.of(2028, 6, 30),
                Era.Ground.BOOM,
                say("capital boom in most replications", "多数重复模拟处于资本热潮"))));
  }

  private String source() {
    return say("Invented for a test.", "测试用虚构数据。");
  }

  private static Band band(double level, double width) {
    return new Band(level, at(1 - width, 0.125), at(1 + width, 0.125));
  }

  private static double[] at(double start, double slope) {
    return values(i -> start + slope * i);
  }

  private static double[] values(DoubleUnaryOperator of) {
    return IntStream.range(0, Charts.DATES.size()).mapToDouble(i -> of.applyAsDouble(i)).toArray();
  }
}
