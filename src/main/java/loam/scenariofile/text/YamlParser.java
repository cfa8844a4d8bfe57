package loam.scenariofile.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.language.English;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns text into {@link Yaml}; tags, aliases and documents beyond the first are refused. */
public final class YamlParser {
  private static final int MOST_CHARACTERS = 2_000_000;
  private static final int DEEPEST = 50;
  private static final Pattern FULL_WIDTH_COLON =
      Pattern.compile("[ {-]*([\\p{L}\\d_.-]{1,80})\\s*：");

  private final String file;
  private final Problems problems;

  private YamlParser(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The map at the top of a file, or nothing, and then a problem says why. */
  public static Optional<Yaml.Mapping> parse(String file, String text, Problems problems) {
    return new YamlParser(file, problems).parse(text);
  }

  private Optional<Yaml.Mapping> parse(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setMaxAliasesForCollections(0)
            .setAllowNonScalarKeys(true) // so that the complaint is ours
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    try {
      if (!isPlain(new Parse(settings).parseString(text))) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        problems.add(file, "the file is empty");
        return Optional.empty();
      }
      Yaml tree = convert(root.get());
      if (tree instanceof Yaml.Mapping mapping) {
        return Optional.of(mapping);
      }
      if (!complainOfColons(text)) {
        problems.add(tree, "the file must be a map of keys and values, but is %s", tree.kind());
      }
    } catch (MarkedYamlEngineException e) {
      if (complainOfColons(text)) {
        return Optional.empty();
      }
      Mark mark = e.getProblemMark().orElseGet(() -> e.getContextMark().orElse(null));
      int line = mark == null ? 0 : mark.getLine() + 1;
      int column = mark == null ? 0 : mark.getColumn() + 1;
      problems.add(file, line, column, "this is not YAML: %s", YamlTrouble.of(e.getProblem()));
    } catch (ReaderException e) {
      int position = Math.min(e.getPosition(), text.length());
      problems.add(
          file,
          1 + Math.toIntExact(text.substring(0, position).chars().filter(c -> c == '\n').count()),
          position - text.lastIndexOf('\n', Math.max(0, position - 1)),
          "this is not YAML: a character that no text has, U+%04X",
          e.getCodePoint());
    } catch (YamlVersionException e) {
      SpecVersion version = e.getSpecVersion();
      problems.add(
          file,
          "this is YAML %d.%d, but must be YAML 1.2; remove the first line",
          version.getMajor(),
          version.getMinor());
    } catch (YamlEngineException e) {
      problems.add(file, "this is not YAML: %s", YamlTrouble.of(firstLine(e)));
    }
    return Optional.empty();
  }

  /** Notes each line that begins with a key and a full-width colon, which YAML takes for text. */
  private boolean complainOfColons(String text) {
    int before = problems.count();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher key = FULL_WIDTH_COLON.matcher(line);
      if (key.lookingAt()) {
        problems.add(
            file,
            number,
            key.end(),
            "this is not YAML: after \"%s\" stands the full-width colon ：; write the colon : and a"
                + " space",
            key.group(1));
      }
    }
    return problems.count() > before;
  }

  /**
   * Whether a file is one document without tags and aliases and not too deep. It is asked before
   * anything is composed, since aliases can make a small file huge and depth exhausts the stack.
   */
  private boolean isPlain(Iterable<Event> events) {
    int before = problems.count();
    int depth = 0;
    int documents = 0;
    for (Event event : events) {
      switch (event.getEventId()) {
        case DocumentStart -> {
          if (++documents == 2) {
            complain(event, "a second document begins here, but a file must be one");
          }
        }
        case MappingStart, SequenceStart -> {
          checkTag(event, ((CollectionStartEvent) event).getTag());
          if (++depth > DEEPEST) {
            complain(event, "more than %d levels deep", DEEPEST);
            return false;
          }
        }
        case MappingEnd, SequenceEnd -> depth--;
        case Scalar -> checkTag(event, ((ScalarEvent) event).getTag());
        case Alias -> complain(event, "aliases are not allowed; write the value out");
        case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
      }
    }
    return problems.count() == before;
  }

  private void checkTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      complain(event, "tags are not allowed; remove !…");
    }
  }

  private void complain(Event event, @English String what, Object... arguments) {
    Mark mark = event.getStartMark().orElseThrow();
    problems.add(file, mark.getLine() + 1, mark.getColumn() + 1, what, arguments);
  }

  private static String firstLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  private Yaml convert(Node node) {
    int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    int column = node.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    if (node instanceof ScalarNode scalar) {
      boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
      return new Yaml.Scalar(file, line, column, scalar.getValue(), quoted);
    }
    if (node instanceof SequenceNode sequence) {
      List<Yaml> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(convert(item));
      }
      return new Yaml.Sequence(file, line, column, items);
    }
    if (node instanceof MappingNode mapping) {
      return convert(mapping, line, column);
    }
    throw new IllegalStateException("unknown kind of node");
  }

  private Yaml convert(MappingNode mapping, int line, int column) {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    Map<String, Yaml> places = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Yaml key = convert(tuple.getKeyNode());
      if (!(key instanceof Yaml.Scalar name)) {
        problems.add(key, "a key must be plain text, but is %s", key.kind());
        continue;
      }
      if (entries.containsKey(name.text())) {
        problems.add(key, "key \"%s\" stands here twice; keep one", name.text());
        continue;
      }
      entries.put(name.text(), convert(tuple.getValueNode()));
      places.put(name.text(), key);
    }
    return new Yaml.Mapping(file, line, column, entries, places);
  }
}
