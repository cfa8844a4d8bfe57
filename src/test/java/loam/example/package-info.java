/** A mechanism that is added to the model from outside, as src/docs/extending.md tells. */
@NullMarked
package loam.example;

import org.jspecify.annotations.NullMarked;
