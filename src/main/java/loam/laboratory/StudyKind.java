package loam.laboratory;

import java.util.List;
import java.util.function.Consumer;
import loam.language.Phrase;
import loam.study.Field;
import loam.study.Given;

/** A kind of study: what it is asked, and the study of what was said. */
public interface StudyKind {
  /** Its name, which is also that of the command. */
  String name();

  /** Other names. */
  default List<String> aliases() {
    return List.of();
  }

  /** What it is for, in a sentence, and more sentences. */
  Phrase purpose();

  /** All that it is asked, in the order in which people read it. */
  List<Field<?>> fields();

  /**
   * The question of what was said.
   *
   * @param warn hears of what is left out
   * @throws loam.language.RefusedException with all that is wrong
   */
  Posed posed(Given given, Consumer<Phrase> warn);
}
