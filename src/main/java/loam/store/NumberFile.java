package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Numbers in a file, each at its place; the file goes when it is closed. */
final class NumberFile implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private NumberFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * A new, empty file.
   *
   * @throws UncheckedIOException if a file of that name is there already, or none can be made
   */
  static NumberFile create(Path file) {
    try {
      return new NumberFile(
          file,
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + file, e);
    }
  }

  /** Writes numbers from a place on, counted in numbers from 0. */
  void write(long place, double[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
    bytes.asDoubleBuffer().put(values);
    try {
      long at = place * Double.BYTES;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Reads numbers from a place on. */
  double[] read(long place, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, place * Double.BYTES + bytes.position()) < 0) {
          throw new IOException("the file ends too early");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    DoubleBuffer numbers = bytes.flip().asDoubleBuffer();
    double[] values = new double[count];
    numbers.get(values);
    return values;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file, e);
    }
  }
}
