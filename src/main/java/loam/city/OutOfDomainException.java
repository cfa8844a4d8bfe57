package loam.city;

import java.util.List;
import java.util.stream.Collectors;

/** Values that no model could be built from, each with the name of what it is the value of. */
public final class OutOfDomainException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * One value that was refused.
   *
   * @param name of the component, such as {@code driftTau}, and of the part of it that is wrong,
   *     such as {@code jump.boom.winter}
   * @param what what is wrong with it and what would do, to follow the name: {@code is 0, but must
   *     lie in 0.01 to 1000}
   */
  public record Refusal(String name, String what) {
    @Override
    public String toString() {
      return name + " " + what;
    }
  }

  private final transient List<Refusal> refusals;

  public OutOfDomainException(List<Refusal> refusals) {
    super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
    this.refusals = List.copyOf(refusals);
  }

  public OutOfDomainException(String name, String what) {
    this(List.of(new Refusal(name, what)));
  }

  public List<Refusal> refusals() {
    return refusals;
  }
}
