package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LowerMedianTest {
  @Property(seed = "3", tries = 500)
  void it_is_the_value_in_the_middle_of_the_sorted_list(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 30) Integer> numbers) {
    LowerMedian median = new LowerMedian();
    numbers.forEach(median::add);

    List<Integer> sorted = numbers.stream().sorted().toList();
    assertThat(median.get()).isEqualTo(sorted.get((numbers.size() - 1) / 2).doubleValue());
  }

  @Property(seed = "4", tries = 300)
  void fractions_of_either_sign_are_in_their_order(
      @ForAll @Size(min = 1, max = 400) List<@DoubleRange(min = -2e9, max = 2e9) Double> numbers) {
    LowerMedian median = new LowerMedian();
    numbers.forEach(median::add);

    List<Double> sorted = numbers.stream().sorted().toList();
    assertThat(median.get()).isEqualTo(sorted.get((numbers.size() - 1) / 2));
    assertThat(median.get()).as("asked again").isEqualTo(sorted.get((numbers.size() - 1) / 2));
  }

  @Test
  void of_nothing_it_does_not_exist() {
    LowerMedian median = new LowerMedian();
    median.add(3);
    median.clear();

    assertThat(median.get()).isNaN();
  }
}
