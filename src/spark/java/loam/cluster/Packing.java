package loam.cluster;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import loam.experiment.Engine;

/**
 * Packs values for other machines: records of Loam, what {@link Wrapper} knows, and the values of
 * Java that they are made of. An object that occurs often is packed once. {@link Unpacking} is the
 * way back; both ends must be the same Loam.
 */
final class Packing {
  /** What follows in a parcel; its place here is its byte. */
  enum Mark {
    AGAIN,
    INT,
    LONG,
    DOUBLE,
    TRUE,
    FALSE,
    TEXT,
    DAY,
    MONTH_DAY,
    ENUM,
    NOTHING,
    SOMETHING,
    LIST,
    MAP,
    INTS,
    DOUBLES,
    ENGINE,
    WRAPPED,
    RECORD
  }

  private final DataOutputStream out;
  private final IdentityHashMap<Object, Integer> sent = new IdentityHashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();

  private Packing(DataOutputStream out) {
    this.out = out;
  }

  /**
   * A parcel.
   *
   * @throws IllegalArgumentException if there is something in it that cannot be sent
   */
  static byte[] pack(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 16))) {
      new Packing(out).write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // not into memory
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private void write(Object value) throws IOException {
    Integer before = sent.get(value);
    if (before != null) {
      mark(Mark.AGAIN);
      out.writeInt(before);
    } else {
      writeNew(value);
    }
  }

  private void writeNew(Object value) throws IOException {
    if (value instanceof Integer number) {
      mark(Mark.INT);
      out.writeInt(number);
    } else if (value instanceof Long number) {
      mark(Mark.LONG);
      out.writeLong(number);
    } else if (value instanceof Double number) {
      mark(Mark.DOUBLE);
      out.writeLong(Double.doubleToRawLongBits(number));
    } else if (value instanceof Boolean is) {
      mark(is ? Mark.TRUE : Mark.FALSE);
    } else if (value instanceof String text) {
      mark(Mark.TEXT);
      text(text);
    } else if (value instanceof LocalDate day) {
      mark(Mark.DAY);
      out.writeLong(day.toEpochDay());
    } else if (value instanceof MonthDay day) {
      mark(Mark.MONTH_DAY);
      out.writeByte(day.getMonthValue());
      out.writeByte(day.getDayOfMonth());
    } else if (value instanceof Enum<?> constant) {
      mark(Mark.ENUM);
      text(constant.getDeclaringClass().getName());
      text(constant.name());
    } else if (value instanceof Engine engine) {
      mark(Mark.ENGINE);
      text(engine.id());
    } else {
      writeLarge(value);
      sent.put(value, sent.size());
    }
  }

  private void writeLarge(Object value) throws IOException {
    if (value instanceof Optional<?> optional) {
      mark(optional.isPresent() ? Mark.SOMETHING : Mark.NOTHING);
      if (optional.isPresent()) {
        write(optional.get());
      }
    } else if (value instanceof List<?> list) {
      mark(Mark.LIST);
      out.writeInt(list.size());
      for (Object item : list) {
        write(item);
      }
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map);
    } else if (value instanceof int[] numbers) {
      mark(Mark.INTS);
      out.writeInt(numbers.length);
      for (int number : numbers) {
        out.writeInt(number);
      }
    } else if (value instanceof double[] numbers) {
      writeDoubles(numbers);
    } else {
      writeOurs(value);
    }
  }

  /** In an order that does not depend on the machine. */
  private void writeMap(Map<?, ?> map) throws IOException {
    mark(Mark.MAP);
    out.writeInt(map.size());
    List<Object> keys =
        Collections.unmodifiableList(
            map.keySet().stream()
                .map(Object.class::cast)
                .sorted(Comparator.comparing(Object::toString))
                .toList());
    for (Object key : keys) {
      write(key);
      write(Optional.ofNullable(map.get(key)).orElseThrow());
    }
  }

  /** Byte by byte of all numbers together: neighbours are alike, which makes the parcel small. */
  private void writeDoubles(double[] numbers) throws IOException {
    mark(Mark.DOUBLES);
    out.writeInt(numbers.length);
    byte[] planes = new byte[Double.BYTES * numbers.length];
    for (int place = 0; place < numbers.length; place++) {
      long bits = Double.doubleToRawLongBits(numbers[place]);
      for (int plane = 0; plane < Double.BYTES; plane++) {
        planes[plane * numbers.length + place] = (byte) (bits >>> (Byte.SIZE * plane));
      }
    }
    out.write(planes);
  }

  private void writeOurs(Object value) throws IOException {
    Optional<Wrapper> wrapper = Wrapper.of(value);
    if (wrapper.isPresent()) {
      mark(Mark.WRAPPED);
      out.writeByte(wrapper.get().ordinal());
      write(wrapper.get().wrap(value));
    } else if (value instanceof Record record && Unpacking.isOurs(record.getClass().getName())) {
      mark(Mark.RECORD);
      text(record.getClass().getName());
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        write(Unpacking.value(component, record));
      }
    } else {
      throw new IllegalArgumentException("cannot send a %s".formatted(value.getClass()));
    }
  }

  private void mark(Mark mark) throws IOException {
    out.writeByte(mark.ordinal());
  }

  /** Many texts are names that occur often. */
  private void text(String text) throws IOException {
    Integer before = texts.putIfAbsent(text, texts.size());
    out.writeInt(before == null ? -1 : before);
    if (before == null) {
      byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }
}
