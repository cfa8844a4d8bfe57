package loam.city;

import java.util.List;
import java.util.stream.Collectors;
import loam.language.English;
import loam.language.Phrase;
import loam.language.Phrased;

/** Values that no model could be built from, each with the name of what it is the value of. */
public final class OutOfDomainException extends IllegalArgumentException implements Phrased {
  private static final long serialVersionUID = 1L;

  /**
   * One value that was refused.
   *
   * @param name of the component, such as {@code driftTau}, and of the part of it that is wrong,
   *     such as {@code jump.boom.winter}
   * @param what what is wrong with it and what would do, to follow the name: {@code is 0, but must
   *     lie in 0.01 to 1000}
   * @param causes names of levers and parameters that have a part in it, the likeliest first
   */
  public record Refusal(String name, Phrase what, List<String> causes) {
    public Refusal {
      causes = List.copyOf(causes);
    }

    public Refusal(String name, Phrase what) {
      this(name, what, List.of());
    }

    /** Name and what is wrong. */
    public Phrase phrase() {
      return Phrase.of("%s %s", name, what);
    }

    @Override
    public String toString() {
      return phrase().toString();
    }
  }

  private final transient List<Refusal> refusals;

  public OutOfDomainException(List<Refusal> refusals) {
    super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
    this.refusals = List.copyOf(refusals);
  }

  public OutOfDomainException(String name, @English String what, Object... arguments) {
    this(List.of(new Refusal(name, Phrase.of(what, arguments))));
  }

  @Override
  public Phrase phrase() {
    return Phrase.sentences(refusals.stream().map(Refusal::phrase).toList());
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
