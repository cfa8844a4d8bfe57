package loam.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter states its domain, and nothing beyond it is taken. */
class DomainsTest {
  private static final List<String> OF_DATES_AND_ROWS =
      List.of("path", "observedUntil", "jump", "effects");

  static Stream<RecordComponent> components() {
    return Stream.concat(
            Stream.of(
                RegistrationParameters.class,
                FirmParameters.class,
                RevenueParameters.class,
                TierParameters.class,
                RegimeParameters.class),
            Arrays.stream(CapitalParameters.class.getRecordComponents())
                .map(RecordComponent::getType))
        .flatMap(record -> Arrays.stream(record.getRecordComponents()))
        .filter(component -> !OF_DATES_AND_ROWS.contains(component.getName()));
  }

  @ParameterizedTest
  @MethodSource("components")
  void each_component_states_unit_and_domain(RecordComponent component) {
    Within within = Domains.of(component).orElseThrow();

    assertThat(within.unit()).isNotBlank();
    assertThat(within.low()).isLessThan(within.high());
    if (!within.unit().equals("date")) {
      assertThat(within.low()).isFinite();
      assertThat(within.high()).isFinite();
    }
  }

  @Test
  void ends_of_a_domain_are_in_it_and_what_lies_beyond_is_refused_by_name() {
    RecordComponent years = component(FundParameters.class, "investYears");

    assertThat(Domains.refusals(years, 0.1)).isEmpty();
    assertThat(Domains.refusals(years, 100.0)).isEmpty();
    assertThat(Domains.refusals(years, 0.0))
        .hasToString("[investYears is 0, but must lie in 0.1 to 100]");
    assertThat(Domains.refusals(years, Double.NaN)).hasSize(1);
  }

  @Test
  void each_number_of_several_is_looked_at() {
    RecordComponent cover = component(RoundParameters.class, "coverMedian");
    RecordComponent rates = component(RoundParameters.class, "roundRate");

    assertThat(Domains.refusals(cover, new ByRegime(1, -1, 0)))
        .extracting(OutOfDomainException.Refusal::name)
        .containsExactly("coverMedian.normal", "coverMedian.winter");
    assertThat(Domains.refusals(rates, Numbers.of(0.5, 51, 0)))
        .extracting(OutOfDomainException.Refusal::name)
        .containsExactly("roundRate.2");
  }

  @Test
  void a_domain_is_found_by_the_full_name_of_its_parameter() {
    assertThat(Domains.of("venture.poolFlow").orElseThrow().unit()).isEqualTo("CNY/year");
    assertThat(Domains.of("venture.nothing")).isEmpty();
    assertThat(Domains.of("nothing")).isEmpty();
  }

  private static RecordComponent component(Class<? extends Record> record, String name) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
