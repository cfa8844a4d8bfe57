package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * Walks through all that an ecosystem holds, and finds what somebody forgot to copy: an ecosystem
 * that goes on from another one of the same scenario must hold the same in every field.
 */
class CopiedFieldsTest {
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  /** What is written before it is read, or means nothing beyond a count that is copied. */
  private static final Set<String> SCRATCH =
      Set.of(
          "Firms.free",
          "FirmView.slot",
          "FirmView.time",
          "LowerMedian.counts",
          "LowerMedian.middle",
          "LowerMedian.places",
          "Ranking.slots",
          "Ranking.scores",
          "Ranking.count",
          "RevenueLaw.wholeYearDrift",
          "RevenueLaw.wholeYearPackage",
          "RuleCheck.attributeOf",
          "RuleCheck.titleOf",
          "RuleCheck.atLeast",
          "RuleCheck.atMost",
          "RuleCheck.afterPass",
          "RuleCheck.afterFailure",
          "RuleCheck.first",
          "RuleCheck.count",
          "RuleCheck.titlesAsked",
          "RuleCheck.preparedFor",
          "RuleCheck.stands",
          "RuleCheck.asked",
          "Shortlist.slots",
          "Shortlist.size",
          "BucketCalendar.runningKind",
          "BucketCalendar.runningEntity",
          "Chains.arena",
          "ExactHeap.entities",
          "SortedBucket.entries",
          "SortedBucket.unsorted",
          "SortedBucket.binEnds");

  /** What is found anew when a year has ended, before anybody reads it. */
  private static final Set<String> OF_THE_YEAR_THAT_ENDS =
      Set.of(
          "LowerMedian.count",
          "YearEnd.revenueBySector",
          "YearEnd.growing",
          "YearEnd.slowerThanExemplar",
          "YearEnd.rdIntensive",
          "YearEnd.rdExpense");

  private final Set<String> differing = new TreeSet<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int mutable;

  @Test
  void all_that_changes_in_a_replication_is_copied_or_follows_from_the_scenario() throws Exception {
    var city =
        Beijing.with(
            Beijing.small(),
            Map.of(
                "registration.trend", Beijing.constant(5),
                "firm.initialTechStock", 1500.0,
                "firm.initialSubstantive", 1200.0));
    Scenario scenario = Beijing.scenario(city, LocalDate.of(2021, 6, 30), 4);
    Ecosystem original = Beijing.ecosystem(scenario);
    original.begin(2);
    original.runUpTo(DAY);
    Ecosystem copy = Beijing.ecosystem(scenario);

    copy.goOnFrom(original);

    compare(original, copy, "");
    assertThat(differing).isEmpty();
    assertThat(mutable).as("fields that were compared").isGreaterThan(120);
  }

  private void compare(Object original, Object copy, String name)
      throws ReflectiveOperationException {
    if (original == copy || original == null || !seen.add(original)) {
      return;
    }
    if (original.getClass().isArray()) {
      compareArrays(original, copy, name);
    } else if (original instanceof BitSet || original instanceof Number) {
      note(original.equals(copy), name);
    } else if (original instanceof Collection<?> all && copy instanceof Collection<?> others) {
      Iterator<?> other = others.iterator();
      for (Object one : all) {
        compare(one, other.next(), name);
      }
    } else if (original.getClass().getName().startsWith("loam.")) {
      compareFields(original, copy);
    }
  }

  private void compareFields(Object original, Object copy) throws ReflectiveOperationException {
    Class<?> type = original.getClass();
    for (Field field : type.getDeclaredFields()) {
      String name = type.getSimpleName() + "." + field.getName();
      boolean isListed = SCRATCH.contains(name) || OF_THE_YEAR_THAT_ENDS.contains(name);
      if (!Modifier.isStatic(field.getModifiers()) && !isListed) {
        field.setAccessible(true);
        if (field.getType().isPrimitive()) {
          note(field.get(original).equals(field.get(copy)), name);
        } else {
          compare(field.get(original), field.get(copy), name);
        }
      }
    }
  }

  /** An array that has grown further has nothing that counts beyond the other's end. */
  private void compareArrays(Object original, Object copy, String name)
      throws ReflectiveOperationException {
    int length = Math.min(Array.getLength(original), Array.getLength(copy));
    if (original.getClass().getComponentType().isPrimitive()) {
      boolean same = length > 0 || Array.getLength(original) == 0;
      for (int place = 0; place < length; place++) {
        same &= Array.get(original, place).equals(Array.get(copy, place));
      }
      note(same, name);
      return;
    }
    for (int place = 0; place < length; place++) {
      compare(Array.get(original, place), Array.get(copy, place), name);
    }
  }

  private void note(boolean same, String name) {
    mutable++;
    if (!same) {
      differing.add(name);
    }
  }

  @Test
  void what_is_listed_as_scratch_is_there() {
    Set<String> classes =
        Set.of(
            "Firms",
            "FirmView",
            "LowerMedian",
            "Ranking",
            "RevenueLaw",
            "RuleCheck",
            "Shortlist",
            "YearEnd");
    for (String name : List.copyOf(SCRATCH)) {
      String[] parts = name.split("\\.", -1);
      String room = classes.contains(parts[0]) ? "loam.ecosystem." : "loam.kernel.";
      assertThat(declares(room + parts[0], parts[1])).as(name).isTrue();
    }
  }

  private static boolean declares(String type, String field) {
    try {
      return Class.forName(type).getDeclaredField(field) != null;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
