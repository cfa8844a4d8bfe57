package loam.cli;

import java.util.List;
import java.util.function.Function;
import loam.language.Language;
import loam.language.RefusedException;
import loam.study.Field;
import loam.study.Field.Times;
import loam.study.Given;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Options and parameters of a command that are made of fields, and what was said to them. */
public record FieldOptions(CommandSpec spec) implements Given {
  /** A command whose own class declares some options, and these fields besides. */
  public interface AsksFields {
    List<Field<?>> fields();
  }

  /** Adds an option or parameter for each field. */
  public static void add(CommandSpec spec, List<Field<?>> fields, Language language) {
    for (Field<?> field : fields) {
      if (field.isPlaced()) {
        spec.addPositional(parameter(field, language));
      } else {
        spec.addOption(option(field, language));
      }
    }
  }

  /** Adds them to a command that has options of its own, before those that all have. */
  public static void addTo(CommandSpec spec, Language language) {
    if (spec.userObject() instanceof AsksFields more) {
      List<OptionSpec> last =
          List.copyOf(spec.options()).stream()
              .filter(option -> option.usageHelp() || option.versionHelp())
              .toList();
      last.forEach(spec::remove);
      add(spec, more.fields(), language);
      last.forEach(spec::addOption);
    }
  }

  private static OptionSpec option(Field<?> field, Language language) {
    boolean isFlag = field.type().of() == Boolean.class;
    return OptionSpec.builder(field.names().stream().map("--"::concat).toArray(String[]::new))
        .required(field.times() == Times.ONCE)
        .hidden(field.isHidden())
        .arity(isFlag ? "0" : "1")
        .paramLabel(field.label())
        .description(help(field, language))
        .type(type(field))
        .auxiliaryTypes(field.type().of())
        .converters(converters(field))
        .build();
  }

  private static PositionalParamSpec parameter(Field<?> field, Language language) {
    return PositionalParamSpec.builder()
        .index(field.times() == Times.PLACES ? "0..*" : "0")
        .required(field.times() != Times.MAYBE_PLACE)
        .arity(
            switch (field.times()) {
              case PLACES -> "1..*";
              case MAYBE_PLACE -> "0..1";
              case PLACE, MAYBE, ONCE, ANY -> "1";
            })
        .paramLabel(field.label())
        .description(help(field, language))
        .type(type(field))
        .auxiliaryTypes(field.type().of())
        .converters(converters(field))
        .build();
  }

  /** The library formats it once more. */
  private static String help(Field<?> field, Language language) {
    return field.help(language).replace("%", "%%");
  }

  private static Class<?> type(Field<?> field) {
    return field.times() == Times.ANY || field.times() == Times.PLACES
        ? List.class
        : field.type().of();
  }

  /** None where picocli reads the class itself. */
  private static ITypeConverter<?>[] converters(Field<?> field) {
    return field.type().reader().stream()
        .map(reader -> (ITypeConverter<Object>) text -> read(reader, text))
        .toArray(ITypeConverter<?>[]::new);
  }

  private static Object read(Function<String, ?> reader, String text) {
    try {
      return reader.apply(text);
    } catch (RefusedException e) {
      throw new Unreadable(e.phrase());
    }
  }

  @Override
  public <T> List<T> all(Field<T> field) {
    ArgSpec argument =
        field.isPlaced()
            ? spec.positionalParameters().stream()
                .filter(one -> one.paramLabel().equals(field.label()))
                .findFirst()
                .orElseThrow()
            : spec.findOption(field.option());
    if (argument == null || argument.stringValues().isEmpty()) {
      return List.of();
    }
    Object value = argument.getValue();
    return value instanceof List<?> list
        ? list.stream().map(field.type().of()::cast).toList()
        : List.of(field.type().of().cast(value));
  }

  @Override
  public String asked() {
    return spec.root().commandLine().getParseResult().originalArgs().stream()
        .filter(word -> word.equals(spec.name()) || List.of(spec.aliases()).contains(word))
        .findFirst()
        .orElse(spec.name());
  }
}
