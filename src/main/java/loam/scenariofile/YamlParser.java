package loam.scenariofile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns text into {@link Yaml}; tags, aliases and documents beyond the first are refused. */
final class YamlParser {
  private static final int MOST_CHARACTERS = 2_000_000;
  private static final int DEEPEST = 50;

  private final String file;
  private final Problems problems;

  private YamlParser(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The map at the top of a file, or nothing, and then a problem says why. */
  static Optional<Yaml.Mapping> parse(String file, String text, Problems problems) {
    return new YamlParser(file, problems).parse(text);
  }

  private Optional<Yaml.Mapping> parse(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        problems.add(file, "the file is empty");
        return Optional.empty();
      }
      Yaml tree = convert(root.get(), 0);
      if (tree instanceof Yaml.Mapping mapping) {
        return Optional.of(mapping);
      }
      problems.add(tree, "the file must be a map of keys and values, but is %s", tree.kind());
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().orElseGet(() -> e.getContextMark().orElse(null));
      problems.add(
          new Problem(
              file,
              mark == null ? 0 : mark.getLine() + 1,
              mark == null ? 0 : mark.getColumn() + 1,
              "this is not YAML: %s".formatted(e.getProblem())));
    } catch (YamlEngineException e) {
      problems.add(file, "this is not YAML: %s", firstLine(e));
    }
    return Optional.empty();
  }

  private static String firstLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  private Yaml convert(Node node, int depth) {
    int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    int column = node.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    Yaml.Scalar nothing = new Yaml.Scalar(file, line, column, "", false);
    if (depth > DEEPEST) {
      problems.add(nothing, "more than %d levels deep", DEEPEST);
      return nothing;
    }
    if (node instanceof ScalarNode scalar) {
      boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
      return new Yaml.Scalar(file, line, column, scalar.getValue(), quoted);
    }
    if (node instanceof SequenceNode sequence) {
      List<Yaml> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(convert(item, depth + 1));
      }
      return new Yaml.Sequence(file, line, column, items);
    }
    if (node instanceof MappingNode mapping) {
      return convert(mapping, line, column, depth);
    }
    problems.add(nothing, "aliases are not allowed; write the value out");
    return nothing;
  }

  private Yaml convert(MappingNode mapping, int line, int column, int depth) {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    Map<String, Yaml> places = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Yaml key = convert(tuple.getKeyNode(), depth + 1);
      if (!(key instanceof Yaml.Scalar name)) {
        problems.add(key, "a key must be plain text, but is %s", key.kind());
        continue;
      }
      if (entries.containsKey(name.text())) {
        problems.add(key, "key \"%s\" stands here twice; keep one", name.text());
        continue;
      }
      entries.put(name.text(), convert(tuple.getValueNode(), depth + 1));
      places.put(name.text(), key);
    }
    return new Yaml.Mapping(file, line, column, entries, places);
  }
}
