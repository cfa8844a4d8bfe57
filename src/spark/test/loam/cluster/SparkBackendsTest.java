package loam.cluster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import loam.experiment.BackendException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparkBackendsTest {
  private final SparkBackends places = new SparkBackends();

  @ParameterizedTest
  @CsvSource({
    "spark://host, must be like spark://host:7077",
    "spark://host:70777, must be like spark://host:7077",
    "'spark://one:7077,two', must be like spark://host:7077",
    "http://127.0.0.1:7077, must be like spark://host:7077",
    "sparc, must be like spark://host:7077",
    "spark, or spark inside spark-submit",
    "spark://nobody.invalid:7077, unknown host"
  })
  void an_address_that_makes_no_sense_is_refused(String address, String words) {
    assertThatThrownBy(() -> places.visit(address))
        .isInstanceOf(BackendException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yarn", "k8s://https://host:443", "local[2]", "local[*]"})
  void what_only_Spark_can_look_for_is_left_to_it(String address) {
    assertThatCode(() -> places.visit(address)).doesNotThrowAnyException();
  }

  @Test
  void one_master_of_several_is_enough() throws IOException {
    try (ServerSocket master = new ServerSocket(0)) {
      String address = "spark://nobody.invalid:7077,127.0.0.1:" + master.getLocalPort();

      assertThatCode(() -> places.visit(address)).doesNotThrowAnyException();
    }
  }
}
