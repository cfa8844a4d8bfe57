package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import loam.fuzz.Mutations;
import loam.language.Language;
import loam.scenariofile.pack.Cities;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;
import loam.scenariofile.text.Yaml;
import loam.scenariofile.text.YamlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the schema tells editors, by an independent validator, is what the reader does. */
class ScenarioSchemaTest {
  private static final String SWEPT =
      "name: x\ncity: beijing\nsweep: {levers: {funds.scale: {from: 2027-01-01, values: [1, 2]}}}";
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(tree(Language.ENGLISH));

  private final Path folder;

  ScenarioSchemaTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("scenarios"))) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @Test
  void in_chinese_only_descriptions_and_title_differ() {
    JsonNode chinese = tree(Language.CHINESE);

    assertThat(chinese.findValues("description"))
        .filteredOn(JsonNode::isString) // not the key called description
        .map(JsonNode::asString)
        .isNotEmpty()
        .allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
    assertThat(withoutWords(chinese).equals(withoutWords(tree(Language.ENGLISH))))
        .as("the same but for words; too long to print")
        .isTrue();
  }

  private static JsonNode tree(Language language) {
    return new ObjectMapper().valueToTree(ScenarioSchema.of(Cities.builtIn("beijing"), language));
  }

  private static String withoutWords(JsonNode tree) {
    return tree.toString()
        .replaceAll("\"(title|description)\":\"(?:[^\"\\\\]++|\\\\.)*+\"", "words");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_shipped_scenario_is_valid(Path file) {
    assertThat(complaints(Desk.text(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "city: beijing",
        "name: x",
        "name: x\ncity: beijing\npolcy: {}",
        "name: [x]\ncity: beijing",
        "name: x\ncity: beijing\nbackcast: maybe",
        "name: x\ncity: beijing\nbackcast: \"true\"",
        "name: x\ncity: beijing\nassumptions: {tiers.pasRate: 0.5}",
        "name: x\ncity: beijing\npolicy: []",
        "name: x\ncity: beijing\npolicy: {funds.scal: []}",
        "name: x\ncity: beijing\npolicy: {funds.scale: 2}",
        "name: x\ncity: beijing\npolicy: {space.programme: [{from: 2027-01-01, value: 0.5}]}",
        """
        name: x
        city: beijing
        policy: {space.programme: [{from: 2027-01-01, until: 2028-01-01, value: off}]}\
        """,
        "name: x\ncity: beijing\npolicy: {giant.capacity: [{from: 2027-01-01, value: 10.5}]}",
        "name: x\ncity: beijing\npolicy: {funds.scale: [{value: 2}]}",
        "name: x\ncity: beijing\npolicy: {funds.scale: [{from: 1 January, value: 2}]}",
        "name: x\ncity: beijing\npolicy: {funds.scale: [{from: 2027-01-01}]}",
        "name: x\ncity: beijing\npolicy: {funds.scale: [{from: 2027-01-01, value: 2, factor: 2}]}",
        "name: x\ncity: beijing\npolicy: {funds.scale: [{from: 2027-01-01, value: 5}]}",
        "name: x\ncity: beijing\npolicy: {funds.scale: [{from: 2027-01-01, value: much}]}",
        "name: x\ncity: beijing\nrun: {replications: 0}",
        "name: x\ncity: beijing\nrun: {replications: 2.5}",
        "name: x\ncity: beijing\nrun: {seed: random}",
        "name: x\ncity: beijing\nrun: {end: 2030}",
        "name: x\ncity: beijing\nrun: {until: 2030-12-31}",
        "city: beijing\nscenarios: {}",
        "city: beijing\nscenarios: [x]",
        "city: beijing\nname: x\nscenarios: {y: {}}",
        "city: beijing\nscenarios: {y: {name: z}}",
        "city: beijing\nscenarios: {y: {extends: z.yaml}}",
        "city: beijing\nscenarios: {y: {policy: {funds.scal: []}}}",
        "name: x\ncity: beijing\nsweep: {}",
        "name: x\ncity: beijing\nsweep: {levers: {}}",
        "name: x\ncity: beijing\nsweep: {levers: {funds.scal: {from: 2027-01-01, values: [1]}}}",
        "name: x\ncity: beijing\nsweep: {levers: {funds.scale: {from: 2027-01-01, values: []}}}",
        "name: x\ncity: beijing\nsweep: {levers: {funds.scale: {from: 2027-01-01, values: [9]}}}",
        "name: x\ncity: beijing\nsweep: {levers: {funds.scale: {values: [1]}}}",
        "name: x\ncity: beijing\nsweep: {levers: {funds.scale: {from: 2027-01-01}}}",
        """
        name: x
        city: beijing
        sweep: {design: random, levers: {funds.scale: {from: 2027-01-01, values: [1]}}}\
        """,
        "name: x\n"
            + "city: beijing\n"
            + "sweep: {design: sobol, points: 10_000_000.5, levers: {funds.scale: {from:"
            + " 2027-01-01, between: [0, 1]}}}",
        "name: x\n"
            + "city: beijing\n"
            + "sweep: {design: sobol, points: 200000, levers: {funds.scale: {from: 2027-01-01,"
            + " between: [0, 1]}}}",
        "name: x\n"
            + "city: beijing\n"
            + "sweep: {design: sobol, points: 8, levers: {funds.scale: {from: 2027-01-01, between:"
            + " [0, 1, 2]}}}",
        SWEPT + "\nscenarios: {y: {}}"
      })
  void what_a_schema_can_refuse_it_refuses_and_so_does_the_reader(String text) {
    assertThat(complaints(text)).isNotEmpty();
    assertThrows(InvalidInputException.class, () -> read(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SWEPT,
        "name: 2027\ncity: beijing\nrun: {replications: 1_000, seed: -4}",
        "name: x\ncity: beijing\npolicy: {funds.scale: [{from: 2027-01-01, factor: 20 %}]}",
        "name: x\ncity: beijing\npolicy: {space.programme: [{from: 2027-01-01, value: on}]}",
        "city: beijing\nscenarios: {y: {backcast: true}, z: {description: d}}",
        "name: x\n"
            + "city: beijing\n"
            + "sweep: {design: sobol, points: 8, seed: 1, levers: {capital.regime: {from:"
            + " 2027-01-01, between: [boom, winter]}}}"
      })
  void what_is_right_is_not_refused(String text) {
    assertThat(complaints(text)).isEmpty();
  }

  /** The converse cannot hold: no schema knows calendars, cities and other files. */
  @Test
  void whatever_the_schema_refuses_of_a_damaged_file_the_reader_refuses() throws IOException {
    int refused = 0;
    for (Path file : shipped().toList()) {
      Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
    }
    for (Path file : shipped().toList()) {
      byte[] original = Desk.text(file).getBytes(StandardCharsets.UTF_8);
      for (int seed = 0; seed < 60; seed++) {
        byte[] damaged = Mutations.of(original, new Random(seed));
        if (isParsedAndRefused(damaged)) {
          refused++;
          assertThrows(
              InvalidInputException.class,
              () -> read(damaged),
              () -> new String(damaged, StandardCharsets.UTF_8));
        }
      }
    }
    assertThat(refused).isGreaterThan(30);
  }

  private boolean isParsedAndRefused(byte[] bytes) {
    Problems problems = new Problems();
    Optional<Yaml.Mapping> top =
        TextFile.decode("x", bytes, problems)
            .flatMap(text -> YamlParser.parse("x", text, problems));
    return problems.isEmpty() && top.isPresent() && !SCHEMA.validate(json(top.get())).isEmpty();
  }

  private void read(byte[] bytes) {
    Path file = folder.resolve("damaged.yaml");
    Desk.write(file, bytes);
    ScenarioReader.readAll(file, List.of());
  }

  private static List<Error> complaints(String text) {
    Problems problems = new Problems();
    Yaml.Mapping top = YamlParser.parse("x", text, problems).orElseThrow();
    assertThat(problems.isEmpty()).isTrue();
    return SCHEMA.validate(json(top));
  }

  /** As an editor sees it: YAML 1.2, where {@code on} is text and a date too. */
  private static JsonNode json(Yaml value) {
    if (value instanceof Yaml.Mapping mapping) {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      mapping.entries().forEach((key, item) -> node.set(key, json(item)));
      return node;
    }
    if (value instanceof Yaml.Sequence sequence) {
      ArrayNode node = JsonNodeFactory.instance.arrayNode();
      sequence.items().forEach(item -> node.add(json(item)));
      return node;
    }
    Yaml.Scalar scalar = (Yaml.Scalar) value;
    String text = scalar.text();
    if (scalar.quoted()) {
      return JsonNodeFactory.instance.stringNode(text);
    }
    if (text.isEmpty()) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
      return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
    }
    return text.matches("true|false")
        ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text))
        : JsonNodeFactory.instance.stringNode(text);
  }
}
