package loam.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.language.Phrase;

/** What somebody said to the fields of a question. */
public interface Given {
  /** All values that were said, in their order; nothing if it was left out. */
  <T> List<T> all(Field<T> field);

  /** The name by which the question was asked, where it has several. */
  default String asked() {
    return "";
  }

  /** What was said. */
  default <T> Optional<T> said(Field<T> field) {
    return all(field).stream().findFirst();
  }

  /** What was said, or else holds. */
  default <T> T value(Field<T> field) {
    return said(field).or(field::usual).orElseThrow();
  }

  /** Whether something was said that is said or not. */
  default boolean is(Field<Boolean> flag) {
    return !all(flag).isEmpty();
  }

  /** What is wrong with values by themselves. */
  default List<Phrase> problems(List<Field<?>> fields) {
    List<Phrase> problems = new ArrayList<>();
    fields.forEach(field -> addProblems(field, problems));
    return problems;
  }

  private <T> void addProblems(Field<T> field, List<Phrase> problems) {
    for (T value : all(field)) {
      field
          .type()
          .check()
          .apply(value)
          .ifPresent(wrong -> problems.add(Phrase.of("%s %s", field.option(), wrong)));
    }
  }
}
