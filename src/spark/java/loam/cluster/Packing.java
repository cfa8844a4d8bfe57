package loam.cluster;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Packs values for other machines as Java does, and small. What Java does not take, such as our
 * records, goes as its {@link SerializedForm}. Both ends must be the same Loam.
 */
final class Packing {
  private static final int LEVEL = 1; // quickest; others save a hundredth

  private Packing() {}

  /**
   * A parcel.
   *
   * @throws IllegalArgumentException if there is something in it that cannot be sent
   */
  static byte[] pack(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new Sender(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot send a " + e.getMessage(), e); // names the class
    }
    return Zstd.compress(bytes.toByteArray(), LEVEL);
  }

  /** What is in a parcel. */
  static Object unpack(byte[] parcel) {
    byte[] bytes = Zstd.decompress(parcel, Math.toIntExact(size(parcel)));
    try (ObjectInputStream in = new Receiver(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a parcel is damaged", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("a parcel of another Loam", e);
    }
  }

  /** About how many bytes of memory a parcel's content takes. */
  static long size(byte[] parcel) {
    return Zstd.getFrameContentSize(parcel);
  }

  private static final class Sender extends ObjectOutputStream {
    Sender(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object value) {
      return SerializedForm.of(value);
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
