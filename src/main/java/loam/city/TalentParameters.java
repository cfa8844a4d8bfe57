package loam.city;

import java.time.LocalDate;

/**
 * The academy and the firms of its graduates.
 *
 * @param academyStart day of the first intake; each anniversary has another
 * @param studyYears years from intake to graduation
 * @param stayShare graduates who stay in the city
 * @param founderShare of these, those who found a firm
 * @param founderDelayMean mean years from graduation to founding, exponential
 * @param founderQuality quality added to their firms
 * @param founderSector sectors of their firms, sum 1
 */
public record TalentParameters(
    @Within(unit = "date") LocalDate academyStart,
    @Within(unit = "years", low = 0, high = 50) double studyYears,
    @Within(unit = "1", low = 0, high = 1) double stayShare,
    @Within(unit = "1", low = 0, high = 1) double founderShare,
    @Within(unit = "years", low = 0, high = 100) double founderDelayMean,
    @Within(unit = "units of q", low = -5, high = 5) double founderQuality,
    @Within(unit = "1", low = 0, high = 1) BySector founderSector) {
  public TalentParameters {
    new Domain().sumsToOne("founderSector", founderSector).check();
  }
}
