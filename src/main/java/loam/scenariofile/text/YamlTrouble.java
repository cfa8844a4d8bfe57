package loam.scenariofile.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.language.Phrase;

/** What the YAML library complains of, which speaks English only, as phrases that we can say. */
final class YamlTrouble {
  private static final Pattern TOKEN =
      Pattern.compile(
          "found character '(.+)' that cannot start any token\\. \\(Do not use (.+) for"
              + " indentation\\)");
  private static final Pattern EXPECTED = Pattern.compile("expected (.+), but (found|got) (.+)");

  private YamlTrouble() {}

  static Phrase of(String problem) {
    return switch (problem) {
      case "mapping values are not allowed here" ->
          Phrase.of("mapping values are not allowed here");
      case "mapping keys are not allowed here" -> Phrase.of("mapping keys are not allowed here");
      case "sequence entries are not allowed here" ->
          Phrase.of("sequence entries are not allowed here");
      case "found unexpected end of stream" -> Phrase.of("found unexpected end of stream");
      case "found unexpected document separator" ->
          Phrase.of("found unexpected document separator");
      case "could not find expected ':'" -> Phrase.of("could not find expected ':'");
      default -> ofShape(problem);
    };
  }

  private static Phrase ofShape(String problem) {
    Matcher token = TOKEN.matcher(problem);
    if (token.matches()) {
      return Phrase.of(
          "found character '%s' that cannot start any token. (Do not use %s for indentation)",
          token.group(1), token.group(2));
    }
    Matcher expected = EXPECTED.matcher(problem);
    if (expected.matches()) {
      Phrase wanted = Phrase.either(List.of(expected.group(1).split(" or ")));
      return expected.group(2).equals("got")
          ? Phrase.of("expected %s, but got %s", wanted, expected.group(3))
          : Phrase.of("expected %s, but found %s", wanted, expected.group(3));
    }
    return Phrase.verbatim(problem);
  }
}
