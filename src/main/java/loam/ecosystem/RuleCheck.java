package loam.ecosystem;

import java.util.Arrays;
import java.util.List;
import loam.city.Attribute;
import loam.city.Criterion;

/**
 * The criteria of a rule that are in force at one moment, laid out as a list of tests with the next
 * test to make after a pass and after a failure. Says the same as {@link Criterion#isMetBy}, for
 * millions of firms.
 */
final class RuleCheck {
  private static final int MET = -1;
  private static final int NOT_MET = -2;
  private static final Attribute[] ATTRIBUTES = Attribute.values();

  private final FirmView view;
  private int[] attributeOf = new int[16];
  private int[] titleOf = new int[16];
  private double[] atLeast = new double[16];
  private double[] atMost = new double[16];
  private int[] afterPass = new int[16];
  private int[] afterFailure = new int[16];
  private int first;
  private int count;
  private int titlesAsked;
  private double preparedFor;

  /** By place in a list: the next test of a firm, and what it asks about. */
  private int[] stands = new int[64];

  private double[] asked = new double[64];

  RuleCheck(FirmView view) {
    this.view = view;
  }

  /** Lays out the criteria that are in force at {@code time}. */
  void prepare(List<Criterion> criteria, double time) {
    count = 0;
    titlesAsked = 0;
    preparedFor = time;
    for (Criterion criterion : criteria) {
      if (criterion instanceof Criterion.Holds holds && holds.period().covers(time)) {
        titlesAsked |= Firms.bitOf(holds.tier());
      }
    }
    first = layOut(criteria, time, MET, NOT_MET);
  }

  /** The titles that every firm must have, a bit for each tier. */
  int titlesAsked() {
    return titlesAsked;
  }

  /** Whether the firm that the view points at meets all criteria. */
  boolean isMet() {
    int test = first;
    while (test >= 0) {
      test = passes(test) ? afterPass[test] : afterFailure[test];
    }
    return test == MET;
  }

  /**
   * Keeps those firms of a list that meet all criteria, as of the moment that was prepared. All of
   * them take one test after the other; tests come after those that lead to them.
   */
  void keepMet(Shortlist list) {
    if (stands.length < list.size()) {
      stands = new int[list.slots().length];
      asked = new double[stands.length];
    }
    Arrays.fill(stands, 0, list.size(), first);
    if (first == NOT_MET) {
      list.cut(0);
    }
    for (int test = count - 1; test >= 0; test--) {
      if (titleOf[test] == 0) {
        view.values(ATTRIBUTES[attributeOf[test]], list, preparedFor, asked);
        list.cut(
            step(list, test, atLeast[test], atMost[test], afterPass[test], afterFailure[test]));
      } else {
        view.titles(titleOf[test], list, asked);
        list.cut(step(list, test, 1, 1, afterPass[test], afterFailure[test]));
      }
    }
  }

  /** Takes firms that stand before a test through it; how many have not failed for good. */
  private int step(Shortlist list, int test, double least, double most, int pass, int failure) {
    int[] slots = list.slots();
    int[] now = stands;
    double[] values = asked;
    int size = list.size();
    int left = 0;
    for (int place = 0; place < size; place++) {
      double value = values[place];
      // the sign of a difference says on which side of a bound the value lies, without a branch
      long outside =
          Double.doubleToRawLongBits(value - least) | Double.doubleToRawLongBits(most - value);
      int after = pass ^ ((pass ^ failure) & (int) (outside >> 63));
      int before = now[place];
      int next = before == test ? after : before;
      slots[left] = slots[place];
      now[left] = next;
      left += next == NOT_MET ? 0 : 1;
    }
    return left;
  }

  private boolean passes(int test) {
    if (titleOf[test] != 0) {
      return (view.titles() & titleOf[test]) != 0;
    }
    double value = view.value(ATTRIBUTES[attributeOf[test]]);
    return value >= atLeast[test] && value <= atMost[test];
  }

  /** Lays out criteria from the last to the first, each of which leads on to the one after it. */
  private int layOut(List<Criterion> all, double time, int pass, int failure) {
    int next = pass;
    for (int i = all.size() - 1; i >= 0; i--) {
      next = layOut(all.get(i), time, next, failure);
    }
    return next;
  }

  private int layOut(Criterion criterion, double time, int pass, int failure) {
    if (!criterion.period().covers(time)) {
      return pass;
    }
    if (criterion instanceof Criterion.Within within) {
      int test = newTest(pass, failure);
      attributeOf[test] = within.attribute().ordinal();
      atLeast[test] = within.atLeast();
      atMost[test] = within.atMost();
      return test;
    }
    if (criterion instanceof Criterion.Holds holds) {
      int test = newTest(pass, failure);
      titleOf[test] = Firms.bitOf(holds.tier());
      return test;
    }
    Criterion.AnyOf any = (Criterion.AnyOf) criterion;
    int otherwise = failure;
    for (int route = any.routes().size() - 1; route >= 0; route--) {
      otherwise = layOut(any.routes().get(route), time, pass, otherwise);
    }
    return otherwise;
  }

  private int newTest(int pass, int failure) {
    if (count == titleOf.length) {
      int size = 2 * count;
      attributeOf = Arrays.copyOf(attributeOf, size);
      titleOf = Arrays.copyOf(titleOf, size);
      atLeast = Arrays.copyOf(atLeast, size);
      atMost = Arrays.copyOf(atMost, size);
      afterPass = Arrays.copyOf(afterPass, size);
      afterFailure = Arrays.copyOf(afterFailure, size);
    }
    titleOf[count] = 0;
    afterPass[count] = pass;
    afterFailure[count] = failure;
    return count++;
  }
}
