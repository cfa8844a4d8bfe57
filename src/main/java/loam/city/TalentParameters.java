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
    LocalDate academyStart,
    double studyYears,
    double stayShare,
    double founderShare,
    double founderDelayMean,
    double founderQuality,
    BySector founderSector) {}
