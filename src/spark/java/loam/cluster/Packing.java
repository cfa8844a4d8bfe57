package loam.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Packs values for other machines as Java does, and small. What Java does not take, such as our
 * records, goes as its {@link StandIn}. Both ends must be the same Loam.
 */
final class Packing {
  private static final int BUFFER = 1 << 16;

  private Packing() {}

  /**
   * A parcel.
   *
   * @throws IllegalArgumentException if there is something in it that cannot be sent
   */
  static byte[] pack(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream small = new DeflaterOutputStream(bytes, deflater, BUFFER);
        ObjectOutputStream out = new Sender(small)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot send a " + e.getMessage(), e); // names the class
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** What is in a parcel. */
  static Object unpack(byte[] parcel) {
    try (InputStream small = new InflaterInputStream(new ByteArrayInputStream(parcel));
        ObjectInputStream in = new Receiver(small)) {
      return in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a parcel is damaged", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("a parcel of another Loam", e);
    }
  }

  private static final class Sender extends ObjectOutputStream {
    Sender(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object value) {
      return StandIn.of(value);
    }
  }

  private static final class Receiver extends ObjectInputStream {
    Receiver(InputStream in) throws IOException {
      super(in);
    }

    /** Spark loads what it is sent in a loader of its own, which is the one of this class. */
    @Override
    protected Class<?> resolveClass(ObjectStreamClass type)
        throws IOException, ClassNotFoundException {
      return type.getName().startsWith("loam.")
          ? Class.forName(type.getName(), false, Packing.class.getClassLoader())
          : super.resolveClass(type);
    }
  }
}
