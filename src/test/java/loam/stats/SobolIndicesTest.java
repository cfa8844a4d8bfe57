package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import loam.Chance;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {
  /** Ishigami's function with a = 7, b = 0.1, of shares of the way from −π to π. */
  private static double ishigami(double[] x) {
    double one = Math.sin(Math.PI * (2 * x[0] - 1));
    double two = Math.sin(Math.PI * (2 * x[1] - 1));
    double three = Math.PI * (2 * x[2] - 1);
    return one + 7 * two * two + 0.1 * three * three * three * three * one;
  }

  private static final double[] ISHIGAMI_FIRST = {0.3139, 0.4424, 0};
  private static final double[] ISHIGAMI_TOTAL = {0.5576, 0.4424, 0.2437};
  private static final double ISHIGAMI_VARIANCE = 13.8446;

  /** Sobol's g-function with a = (0, 1, 4.5, 9). */
  private static final double[] G = {0, 1, 4.5, 9};

  private static double g(double[] x) {
    double product = 1;
    for (int i = 0; i < G.length; i++) {
      product *= (Math.abs(4 * x[i] - 2) + G[i]) / (1 + G[i]);
    }
    return product;
  }

  /** V_i = 1/3/(1 + a_i)², V = Π (1 + V_i) − 1, S_i = V_i/V, T_i = V_i Π_(j≠i) (1 + V_j)/V. */
  private static double[][] ofG() {
    double all = 1;
    for (double a : G) {
      all *= 1 + part(a);
    }
    double[][] indices = new double[2][G.length];
    for (int i = 0; i < G.length; i++) {
      indices[0][i] = part(G[i]) / (all - 1);
      indices[1][i] = part(G[i]) * all / (1 + part(G[i])) / (all - 1);
    }
    return indices;
  }

  private static double part(double a) {
    return 1 / (3 * (1 + a) * (1 + a));
  }

  private interface Noisy {
    double of(double[] x, Random random);
  }

  /** Independent points, or Sobol's; the random of a row and replication is one stream. */
  private static SobolIndices indices(
      Noisy function, int inputs, int rows, int replications, long seed, boolean even) {
    return indices(function, inputs, inputs, rows, replications, seed, even);
  }

  /** Those of the first input alone, from independent points, which spares the bootstrap others. */
  private static SobolIndices alone(Noisy function, int inputs, int rows, long seed) {
    return indices(function, inputs, 1, rows, 1, seed, false);
  }

  private static SobolIndices indices(
      Noisy function, int inputs, int asked, int rows, int replications, long seed, boolean even) {
    Random points = new Random(seed);
    var sequence = new SobolSequenceGenerator(2 * inputs);
    sequence.skipTo(4096);
    double[][] a = new double[rows][replications];
    double[][] b = new double[rows][replications];
    double[][][] mixed = new double[asked][rows][replications];
    for (int row = 0; row < rows; row++) {
      double[] drawn = even ? sequence.nextVector() : points.doubles(2L * inputs).toArray();
      double[] one = Arrays.copyOf(drawn, inputs);
      double[] other = Arrays.copyOfRange(drawn, inputs, 2 * inputs);
      for (int replication = 0; replication < replications; replication++) {
        long random = points.nextLong();
        a[row][replication] = function.of(one, new Random(random));
        b[row][replication] = function.of(other, new Random(random));
        for (int input = 0; input < asked; input++) {
          double[] ab = one.clone();
          ab[input] = other[input];
          mixed[input][row][replication] = function.of(ab, new Random(random));
        }
      }
    }
    return SobolIndices.of(a, b, mixed, seed);
  }

  private static Noisy certain(ToDoubleFunction<double[]> function) {
    return (x, random) -> function.applyAsDouble(x);
  }

  @Test
  @Tag("experiment")
  void ishigamis_function_has_its_known_indices() {
    SobolIndices found = indices(certain(SobolIndicesTest::ishigami), 3, 4096, 1, 1, true);

    assertThat(found.variance()).isCloseTo(ISHIGAMI_VARIANCE, within(0.15));
    assertThat(found.chance()).isZero();
    List<SobolIndices.Index> first = found.first(0.95);
    List<SobolIndices.Index> total = found.total(0.95);
    for (int input = 0; input < 3; input++) {
      assertThat(first.get(input).estimate()).isCloseTo(ISHIGAMI_FIRST[input], within(0.02));
      assertThat(total.get(input).estimate()).isCloseTo(ISHIGAMI_TOTAL[input], within(0.02));
    }
  }

  @Test
  @Tag("experiment")
  void sobols_g_function_has_its_known_indices() {
    SobolIndices found = indices(certain(SobolIndicesTest::g), 4, 4096, 1, 2, true);
    double[][] known = ofG();

    List<SobolIndices.Index> first = found.first(0.95);
    List<SobolIndices.Index> total = found.total(0.95);
    for (int input = 0; input < 4; input++) {
      assertThat(first.get(input).estimate()).isCloseTo(known[0][input], within(0.01));
      assertThat(total.get(input).estimate()).isCloseTo(known[1][input], within(0.01));
    }
  }

  /**
   * 300 designs of 128 independent rows; a 90 % interval should hold the truth in 90 % of them, and
   * holds it in at least 85 %: the bootstrap of a ratio from 128 skewed rows is a little short.
   */
  @Test
  @Tag("slow")
  void intervals_hold_the_known_indices_about_as_often_as_they_say() {
    double known = ofG()[1][0];
    Coverage.assertAtLeast(
        0.85,
        300,
        3,
        random ->
            alone(certain(SobolIndicesTest::g), 4, 128, random.nextLong())
                .total(0.9)
                .get(0)
                .interval()
                .contains(known));
  }

  /** A factor that only turns the random over has no effect on the expected output. */
  @Test
  @Tag("experiment")
  void chance_is_no_effect_even_where_an_input_reshuffles_it() {
    Noisy reshuffled =
        (x, random) -> {
          double shared =
              random.nextGaussian(); // random's own effect, the same at all points of a row
          double shuffled =
              new Random(Double.doubleToLongBits(x[2]) ^ random.nextLong()).nextGaussian();
          return x[0] + 2 * x[1] + 3 * shared + shuffled;
        };
    double[] first = new double[40];
    double[] second = new double[40];
    double[] none = new double[40];
    double[] variances = new double[40];
    double[] chances = new double[40];
    for (int i = 0; i < 40; i++) {
      SobolIndices found = indices(reshuffled, 3, 256, 2, 100 + i, false);
      first[i] = found.first(0.9).get(0).estimate();
      List<SobolIndices.Index> total = found.total(0.9);
      second[i] = total.get(1).estimate();
      none[i] = total.get(2).estimate();
      variances[i] = found.variance();
      chances[i] = found.chance();
    }

    Chance.assertMean(variances, 5.0 / 12);
    Chance.assertMean(chances, 10);
    assertThat(Sample.of(first).mean()).isCloseTo(0.2, within(0.1));
    assertThat(Sample.of(second).mean()).isCloseTo(0.8, within(0.15));
    assertThat(Sample.of(none).mean()).isCloseTo(0, within(0.1));
  }

  @Test
  void nothing_is_known_where_chance_is_all_there_is() {
    Noisy chanceAlone =
        (x, random) -> new Random(Double.doubleToLongBits(x[0]) ^ random.nextLong()).nextGaussian();

    assertThat(indices(chanceAlone, 2, 64, 2, 5, false).isKnown(0.99)).isFalse();
    assertThat(indices((x, random) -> 7, 2, 64, 2, 5, false).isKnown(0.99)).isFalse();
    assertThat(indices(certain(SobolIndicesTest::g), 4, 64, 1, 5, false).isKnown(0.99)).isTrue();
  }

  @Test
  void too_few_rows_are_refused() {
    assertThatThrownBy(() -> indices(certain(SobolIndicesTest::g), 4, 31, 1, 1, false))
        .hasMessageContaining("number of first outputs (31) must be at least 32");
    assertThatThrownBy(
            () -> SobolIndices.of(new double[32][1], new double[32][1], new double[0][][], 1))
        .hasMessageContaining("number of inputs (0)");
  }

  /**
   * 32 rows of f(a, b) = 3a + 4b with a of 0 … 10 and b of 0 … 2, two replications of noise. By a
   * second implementation with numpy 2.4: {@code d2(l, r) = mean(l − r)² − var(l − r, ddof=1)/2} by
   * rows; variance {@code mean(d2(A, B))/2}, first {@code 1 − mean(d2(B, AB))/mean(d2(A, B))},
   * total {@code mean(d2(A, AB))/mean(d2(A, B))}; intervals as in BootstrapTest, seed 9.
   */
  @Test
  void a_small_design_has_the_indices_of_a_second_implementation() {
    SobolIndices found = small(2);

    assertThat(found.mean()).isCloseTo(21.6171875, within(1e-12));
    assertThat(found.variance()).isCloseTo(129.0625, within(1e-12));
    assertThat(found.chance()).isCloseTo(1.9921875, within(1e-12));
    assertThat(found.rows()).isEqualTo(32);
    assertIndex(found.first(0.9).get(0), 0.87409200968523, 0.7804528058481609, 0.9235028109373575);
    assertIndex(
        found.first(0.9).get(1), 0.0767554479418886, -0.15204691811725424, 0.27850407998049964);
    assertIndex(found.total(0.9).get(0), 0.8796610169491526, 0.7322536345955136, 1.083626802359286);
    assertIndex(
        found.total(0.9).get(1), 0.1324455205811138, 0.08481278766135847, 0.204681286040044);
  }

  @Test
  void with_one_replication_nothing_is_known_of_chance() {
    SobolIndices found = small(1);

    assertThat(found.chance()).isZero();
    assertThat(found.variance()).isCloseTo(132.703125, within(1e-12));
    assertThat(found.mean()).isCloseTo(21.578125, within(1e-12));
  }

  private static SobolIndices small(int replications) {
    double[][] a = new double[32][replications];
    double[][] b = new double[32][replications];
    double[][][] mixed = new double[2][32][replications];
    for (int r = 0; r < 32; r++) {
      double[] one = {7 * r % 11, 5 * r % 3};
      double[] other = {(3 * r + 4) % 11, (2 * r + 1) % 3};
      for (int k = 0; k < replications; k++) {
        a[r][k] = 3 * one[0] + 4 * one[1] + r * (k + 1) * 5 % 7;
        b[r][k] = 3 * other[0] + 4 * other[1] + r * (k + 2) * 3 % 5;
        mixed[0][r][k] = 3 * other[0] + 4 * one[1] + (r + 3 * k) * 2 % 7;
        mixed[1][r][k] = 3 * one[0] + 4 * other[1] + (r + 2 * k) * 3 % 5;
      }
    }
    return SobolIndices.of(a, b, mixed, 9);
  }

  private static void assertIndex(
      SobolIndices.Index index, double estimate, double low, double high) {
    assertThat(index.estimate()).isCloseTo(estimate, within(1e-9));
    assertThat(index.interval().low()).isCloseTo(low, within(1e-6));
    assertThat(index.interval().high()).isCloseTo(high, within(1e-6));
  }

  @Test
  void matrices_of_other_sizes_are_refused() {
    double[][] rows = new double[32][2];

    assertThatThrownBy(() -> SobolIndices.of(rows, new double[33][2], new double[][][] {rows}, 1))
        .hasMessageContaining("outputs has 33 values and others has 32");
    assertThatThrownBy(() -> SobolIndices.of(rows, rows, new double[][][] {new double[32][3]}, 1))
        .hasMessageContaining("a row has 2 values and its partner has 3");
    assertThatThrownBy(() -> SobolIndices.of(rows, new double[31][2], new double[][][] {rows}, 1))
        .hasMessageContaining("second outputs (31)");
    assertThatThrownBy(() -> SobolIndices.of(rows, rows, new double[][][] {new double[3][2]}, 1))
        .hasMessageContaining("mixed outputs (3)");
  }
}
