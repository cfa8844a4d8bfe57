package loam.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command as a user types it, in this process. */
record Typed(int exit, String out, String err) {
  static Typed loam(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Typed(exit, out.toString(), err.toString());
  }
}
