package loam.cli;

import java.util.Iterator;
import java.util.Locale;
import loam.experiment.Engine;
import loam.experiment.Engines;
import loam.language.Phrase;
import picocli.CommandLine.ITypeConverter;

/** The engines that an option can name: those of this build. */
public final class EngineChoice implements ITypeConverter<Engine>, Iterable<String> {
  private static final String JSL = "jsl";

  @Override
  public Iterator<String> iterator() {
    return Engines.all().stream().map(Engine::id).iterator();
  }

  @Override
  public Engine convert(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    return Engines.named(name).orElseThrow(() -> refusal(name));
  }

  private static Unreadable refusal(String name) {
    if (name.equals(JSL)) {
      return new Unreadable(
          "this Loam was built without JSL; with JSLCore R1.0.12 in the local Maven repository,"
              + " \"mvn -Pjsl package\" builds one with it (src/docs/jsl.md)");
    }
    return new Unreadable(
        "\"%s\" is no engine, but must be one of %s",
        name, Phrase.list(Engines.all().stream().map(Engine::id).toList()));
  }
}
