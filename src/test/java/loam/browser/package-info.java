/**
 * The model in a browser: the rooms that simulate, compiled to WebAssembly, must have the bits that
 * they have on Java.
 */
@NullMarked
package loam.browser;

import org.jspecify.annotations.NullMarked;
