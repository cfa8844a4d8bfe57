package loam.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementaryTest {
  private static final double CELL_OF_LOG = 1.0 / 32;

  @Test
  void whole_numbers_are_those_of_the_library_ties_and_their_neighbours_included() {
    Random random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      double scale = Math.pow(2, random.nextInt(56) - 3);
      double near = Math.floor(scale * random.nextDouble()) + (random.nextBoolean() ? 0.5 : 0);
      for (double x : new double[] {scale * random.nextDouble(), near, Math.nextUp(near)}) {
        assertThat(Elementary.round(x)).isEqualTo(Math.round(x));
      }
      double below = Math.max(0, Math.nextDown(near));
      assertThat(Elementary.round(below)).isEqualTo(Math.round(below));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.7",
    "0.7, 0.9",
    "0.9, 0.97",
    "0.97, 0.984",
    "0.984, 0.993",
    "0.993, 0.9999999",
    "1.0000001, 1.0156",
    "1.0156, 1.1",
    "1.1, 2",
    "2, 1000"
  })
  void log_errs_by_less_than_three_units_in_the_last_place(double from, double to) {
    DoubleStream inRange = new Random(1).doubles(2000, from, to);

    assertThat(worstOfLog(inRange)).isLessThan(3);
  }

  @Test
  void log_errs_by_less_than_three_units_over_all_exponents_and_among_subnormals() {
    Random random = new Random(2);
    DoubleStream normal =
        DoubleStream.generate(() -> (1 + random.nextDouble()) * Math.pow(2, exponent(random)))
            .limit(3000);
    DoubleStream subnormal = random.longs(1000, 1, 1L << 52).mapToDouble(Double::longBitsToDouble);
    DoubleStream ends =
        DoubleStream.of(
            Double.MIN_VALUE,
            Math.nextDown(Double.MIN_NORMAL),
            Double.MIN_NORMAL,
            Double.MAX_VALUE);

    assertThat(worstOfLog(normal)).isLessThan(3);
    assertThat(worstOfLog(subnormal)).isLessThan(3);
    assertThat(worstOfLog(ends)).isLessThan(3);
  }

  @Test
  void log_next_to_one_is_as_good_as_anywhere() {
    DoubleStream around =
        DoubleStream.iterate(0x1.0p-52, distance -> distance < 0.1, distance -> distance * 1.3)
            .flatMap(distance -> DoubleStream.of(1 + distance, 1 - distance));

    assertThat(worstOfLog(around)).isLessThan(3);
  }

  @ParameterizedTest
  @CsvSource({
    "-707.99, -100, 3",
    "-100, -1, 3",
    "-1, -1e-3, 3",
    "-1e-3, 1e-3, 3",
    "1e-3, 1, 3",
    "1, 100, 3",
    "100, 708.99, 3",
    "709, 709.78, 4"
  })
  void exp_errs_by_less_than_three_units_or_four_where_it_nears_its_overflow(
      double from, double to, double limit) {
    double worst =
        new Random(3)
            .doubles(2000, from, to)
            .map(x -> ulps(Elementary.exp(x), ExactFunctions.exp(new BigDecimal(x))))
            .max()
            .orElseThrow();

    assertThat(worst).isLessThan(limit);
  }

  @Test
  void log_at_the_ends_of_its_domain() {
    assertThat(Elementary.log(1)).isZero();
    assertThat(Elementary.log(0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Elementary.log(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Elementary.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Elementary.log(-Double.MIN_VALUE)).isNaN();
    assertThat(Elementary.log(Double.NEGATIVE_INFINITY)).isNaN();
    assertThat(Elementary.log(Double.NaN)).isNaN();
  }

  @Test
  void exp_at_the_ends_of_its_range() {
    assertThat(Elementary.exp(0.0)).isEqualTo(1);
    assertThat(Elementary.exp(-0.0)).isEqualTo(1);
    assertThat(Elementary.exp(-708)).isZero();
    assertThat(Elementary.exp(Math.nextUp(-708))).isGreaterThan(Double.MIN_NORMAL);
    assertThat(Elementary.exp(709.78)).isLessThan(Double.POSITIVE_INFINITY);
    assertThat(Elementary.exp(709.79)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Elementary.exp(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Elementary.exp(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Elementary.exp(Double.NaN)).isNaN();
  }

  @Test
  void neither_function_falls_from_a_number_to_the_next_where_draws_are_made() {
    Random random = new Random(4);

    for (int i = 0; i < 200_000; i++) {
      double x = 0.5 + 2 * random.nextDouble();
      double y = -30 + 60 * random.nextDouble();
      assertThat(Elementary.log(Math.nextUp(x))).isGreaterThanOrEqualTo(Elementary.log(x));
      assertThat(Elementary.exp(Math.nextUp(y))).isGreaterThanOrEqualTo(Elementary.exp(y));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0x1.0p-40, 0.5, 1, 2, 1024})
  void log_falls_by_one_unit_at_most_where_one_cell_of_its_table_meets_the_next(double power) {
    for (double edge = 1; edge <= 2; edge += CELL_OF_LOG / 2) {
      double x = edge * power;
      for (int step = 0; step < 20; step++) {
        x = Math.nextDown(x);
      }
      for (int step = 0; step < 40; step++) {
        double next = Elementary.log(Math.nextUp(x));
        assertThat(next).isGreaterThanOrEqualTo(Math.nextDown(Elementary.log(x)));
        x = Math.nextUp(x);
      }
    }
  }

  @Test
  void their_bits_are_the_same_on_every_machine() {
    assertThat(Fingerprint.of(Elementary::log, 1e-9, 3)).isEqualTo(0x9C525C5E880F2A59L);
    assertThat(Fingerprint.of(Elementary::log, 1e-300, 1e300)).isEqualTo(0xC2F376652B107CB0L);
    assertThat(Fingerprint.of(Elementary::exp, -40, 40)).isEqualTo(0xF8DECA511CEBD888L);
    assertThat(Fingerprint.of(Elementary::exp, -707, 709.5)).isEqualTo(0x7C4F297FF5D17C1DL);
  }

  private static int exponent(Random random) {
    return random.nextInt(2046) - 1022;
  }

  private static double worstOfLog(DoubleStream numbers) {
    return numbers.map(x -> ulps(Elementary.log(x), ExactFunctions.log(x))).max().orElseThrow();
  }

  private static double ulps(double found, BigDecimal exact) {
    return ExactFunctions.ulpsBetween(found, exact);
  }
}
