package loam.cli;

import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import loam.experiment.Engine;
import loam.experiment.Engines;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The engines that an option can name: those of this build. */
final class EngineChoice implements ITypeConverter<Engine>, Iterable<String> {
  private static final String JSL = "jsl";

  @Override
  public Iterator<String> iterator() {
    return Engines.all().stream().map(Engine::id).iterator();
  }

  @Override
  public Engine convert(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    return Engines.named(name).orElseThrow(() -> new TypeConversionException(refusal(name)));
  }

  private String refusal(String name) {
    if (name.equals(JSL)) {
      return "this Loam was built without JSL; with JSLCore R1.0.12 in the local Maven repository,"
          + " \"mvn -Pjsl package\" builds one with it (src/docs/jsl.md)";
    }
    String names = Engines.all().stream().map(Engine::id).collect(Collectors.joining(", "));
    return "\"%s\" is no engine, but must be one of %s".formatted(name, names);
  }
}
