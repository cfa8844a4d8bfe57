package loam.report.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.language.Language;
import loam.report.SensitivityText;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;

/** What an answer rests on, in sentences; anchors are rows such as "ends-1" of its tables. */
public final class SensitivityFindings {
  private static final int FARTHEST = 3;

  private final SensitivityText text;
  private final Language language;

  public SensitivityFindings(SensitivityText text, Language language) {
    this.text = text;
    this.language = language;
  }

  /** What reaches farthest, what turns the conclusion, how much comes from the leading factor. */
  public List<Finding> of(
      List<Screened> screened, Optional<Shares> shares, Optional<Tornado> tornado) {
    List<Finding> findings = new ArrayList<>();
    tornado.ifPresent(
        of -> {
          addFarthest(of, findings);
          text.told(of).forEach(told -> findings.add(new Finding(told.text(), row(told.bar()))));
        });
    shares
        .filter(of -> of.indices().isKnown(SensitivityStudy.LEVEL))
        .ifPresent(of -> findings.add(new Finding(text.leadingShare(of), "indices-0")));
    findings.add(
        new Finding(
            language.say(
                "Of %d factors that were varied over their ranges, %d move it by more than chance.",
                screened.size(), screened.stream().filter(Screened::isSignificant).count()),
            "screening-0"));
    return findings;
  }

  /** Before the bars is a row with nothing varied, and each has two. */
  private static String row(int bar) {
    return "ends-" + (1 + 2 * bar);
  }

  private void addFarthest(Tornado tornado, List<Finding> findings) {
    for (int place = 0; place < Math.min(FARTHEST, tornado.bars().size()); place++) {
      Tornado.Bar bar = tornado.bars().get(place);
      if (bar.low().moves() || bar.high().moves()) {
        findings.add(new Finding(text.reach(tornado, bar), row(place)));
      }
    }
  }
}
