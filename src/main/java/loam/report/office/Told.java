package loam.report.office;

import java.util.Optional;
import loam.report.chart.FanChart;
import loam.report.findings.Answer;

/**
 * One answer and what is drawn of it.
 *
 * @param chart of the outcome that it tells, if there is one
 * @param note on what it is from, in small type
 */
public record Told(Answer answer, Optional<FanChart> chart, String note) {}
