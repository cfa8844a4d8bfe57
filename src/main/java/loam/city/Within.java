package loam.city;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a parameter is measured in and where its numbers must lie, each of them if it holds several.
 * These are the bounds beyond which arithmetic fails or a number means nothing any more: what is
 * plausible, a city's own ranges say. Checks, schema and explanations all read it here, see {@link
 * Domains}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Within {
  /** The unit that a city's files must give; "1" for a pure number, "date" for a day. */
  String unit();

  double low() default Double.NEGATIVE_INFINITY;

  double high() default Double.POSITIVE_INFINITY;

  /**
   * What holds in a city that says nothing: a number, or one for each place of a list. Without it a
   * city must say something.
   */
  double[] otherwise() default {};
}
