package loam.ecosystem;

import java.time.LocalDate;
import loam.city.City;
import loam.city.TalentParameters;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.policy.Policy;
import loam.random.Draws;
import loam.random.Purpose;

/** Yearly cohorts of doctoral students; some graduates stay, and a few of them found firms. */
final class Academy {
  static final Lever INTAKE =
      Lever.of(
              "academy.intake",
              LeverType.WHOLE,
              "PhD students/year",
              0,
              2000,
              "graduates of four and a half years later found a few firms of high quality",
              Lever.Evidence.NONE,
              "S040")
          .neutralAt(0)
          .assuming("talent.founderShare", 0);

  private final TalentParameters parameters;
  private final LeverPath intake;

  Academy(City city, Policy policy) {
    this.parameters = city.capital().talent();
    this.intake = policy.path(INTAKE);
  }

  private int enrolment(int cohort) {
    LocalDate date = parameters.academyStart().plusYears(cohort);
    return Timescale.dayOf(date);
  }

  private int students(int cohort) {
    return (int) Math.round(intake.at(enrolment(cohort)));
  }

  /** Model time at which a cohort, counted from 0, graduates. */
  double graduation(int cohort) {
    return enrolment(cohort) + parameters.studyYears() * Timescale.DAYS_PER_YEAR;
  }

  /** A cohort graduates: each decides on staying and founding by marks of its own. */
  void graduate(Draws draws, int cohort, double now, World.Founding founding) {
    for (int index = 0; index < students(cohort); index++) {
      long key = FirmKeys.graduate(cohort, index);
      if (draws.uniform(Purpose.GRADUATE_STAYS, key, 0) < parameters.stayShare()
          && draws.uniform(Purpose.GRADUATE_FOUNDS, key, 0) < parameters.founderShare()) {
        double years =
            parameters.founderDelayMean() * draws.exponential(Purpose.GRADUATE_DELAY, key, 0);
        founding.firm(key, now + years * Timescale.DAYS_PER_YEAR);
      }
    }
  }

  /** Students enrolled at a model time. */
  int enrolled(double time) {
    int sum = 0;
    for (int cohort = 0; enrolment(cohort) <= time; cohort++) {
      sum += time < graduation(cohort) ? students(cohort) : 0;
    }
    return sum;
  }
}
