package loam.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Sees to it that a power cut cannot take what was written. */
public final class Durable {
  private Durable() {}

  /** A file. */
  public static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** All files below a folder, and their names in it. */
  public static void syncAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        if (Files.isDirectory(file)) {
          syncNames(file);
        } else {
          sync(file);
        }
      }
    }
  }

  /** The names in a folder. Not all systems can: there they are safe some seconds later. */
  public static void syncNames(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      System.getLogger(Durable.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
    }
  }
}
