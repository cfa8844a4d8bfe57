package loam.cluster;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import loam.experiment.Engines;

/** Unpacks what {@link Packing} has packed. Records check themselves anew. */
final class Unpacking {
  private static final List<Packing.Mark> MARKS = List.of(Packing.Mark.values());

  private final DataInputStream in;
  private final List<Object> received = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  private Unpacking(DataInputStream in) {
    this.in = in;
  }

  /**
   * What is in a parcel.
   *
   * @throws IllegalArgumentException if it was not packed by this Loam
   */
  static Object unpack(byte[] parcel) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(parcel)))) {
      return new Unpacking(in).read();
    } catch (IOException e) {
      throw new UncheckedIOException("a parcel is damaged", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("a parcel of another Loam", e);
    }
  }

  /** Whether a class of a name belongs to Loam: no others are looked for. */
  static boolean isOurs(String name) {
    return name.startsWith("loam.");
  }

  /** The value of a component, however private its record may be. */
  static Object value(RecordComponent component, Record record) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object read() throws IOException, ReflectiveOperationException {
    Packing.Mark mark = MARKS.get(in.readUnsignedByte());
    return switch (mark) {
      case AGAIN -> received.get(in.readInt());
      case INT -> in.readInt();
      case LONG -> in.readLong();
      case DOUBLE -> Double.longBitsToDouble(in.readLong());
      case TRUE -> true;
      case FALSE -> false;
      case TEXT -> text();
      case DAY -> LocalDate.ofEpochDay(in.readLong());
      case MONTH_DAY -> MonthDay.of(in.readUnsignedByte(), in.readUnsignedByte());
      case ENUM -> constant(text(), text());
      case ENGINE -> Engines.named(text()).orElseThrow();
      case NOTHING, SOMETHING, LIST, MAP, INTS, DOUBLES, WRAPPED, RECORD -> keep(large(mark));
    };
  }

  private Object keep(Object value) {
    received.add(value);
    return value;
  }

  private Object large(Packing.Mark mark) throws IOException, ReflectiveOperationException {
    return switch (mark) {
      case NOTHING -> Optional.empty();
      case SOMETHING -> Optional.of(read());
      case LIST -> list();
      case MAP -> map();
      case INTS -> ints();
      case DOUBLES -> doubles();
      case WRAPPED -> Wrapper.numbered(in.readUnsignedByte()).unwrap(read());
      default -> record(text());
    };
  }

  private List<Object> list() throws IOException, ReflectiveOperationException {
    int size = in.readInt();
    List<Object> items = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      items.add(read());
    }
    return List.copyOf(items);
  }

  private Map<Object, Object> map() throws IOException, ReflectiveOperationException {
    int size = in.readInt();
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (int place = 0; place < size; place++) {
      Object key = read();
      entries.put(key, read());
    }
    return Map.copyOf(entries);
  }

  private int[] ints() throws IOException {
    int[] numbers = new int[in.readInt()];
    for (int place = 0; place < numbers.length; place++) {
      numbers[place] = in.readInt();
    }
    return numbers;
  }

  private double[] doubles() throws IOException {
    double[] numbers = new double[in.readInt()];
    byte[] planes = in.readNBytes(Double.BYTES * numbers.length);
    for (int place = 0; place < numbers.length; place++) {
      long bits = 0;
      for (int plane = 0; plane < Double.BYTES; plane++) {
        bits |= (planes[plane * numbers.length + place] & 0xFFL) << (Byte.SIZE * plane);
      }
      numbers[place] = Double.longBitsToDouble(bits);
    }
    return numbers;
  }

  private String text() throws IOException {
    int before = in.readInt();
    if (before >= 0) {
      return texts.get(before);
    }
    String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    texts.add(text);
    return text;
  }

  private static Object constant(String type, String name) throws ClassNotFoundException {
    return Arrays.stream(ours(type).getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("%s has no %s".formatted(type, name)));
  }

  private Object record(String name) throws IOException, ReflectiveOperationException {
    RecordComponent[] components = ours(name).getRecordComponents();
    Object[] values = new Object[components.length];
    for (int place = 0; place < values.length; place++) {
      values[place] = read();
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = ours(name).getDeclaredConstructor(types);
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("a %s that refuses itself".formatted(name), e);
    }
  }

  private static Class<?> ours(String name) throws ClassNotFoundException {
    if (!isOurs(name)) {
      throw new IllegalArgumentException("%s does not belong to Loam".formatted(name));
    }
    return Class.forName(name, true, Unpacking.class.getClassLoader());
  }
}
