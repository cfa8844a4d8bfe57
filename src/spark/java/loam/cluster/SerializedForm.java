package loam.cluster;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import loam.experiment.Engine;
import loam.experiment.Engines;
import loam.experiment.ReplicationFailedException;

/** What Java serializes in the place of a value that it does not take. */
sealed interface SerializedForm extends Serializable {
  /** The value that arrives in its place; Java calls it. */
  Object readResolve();

  /** What to send for a value: often the value itself. */
  static Object of(Object value) {
    if (value instanceof Optional<?> optional) {
      return new OfOptional(optional.stream().toArray());
    }
    if (value instanceof OptionalDouble optional) {
      return new OfNumber(optional.stream().toArray());
    }
    if (value instanceof OptionalInt optional) {
      return new OfWhole(optional.stream().toArray());
    }
    if (value instanceof Engine engine) {
      return new OfEngine(engine.id());
    }
    if (value instanceof ReplicationFailedException failure) {
      return OfFailure.of(failure);
    }
    return value instanceof Record record && !(value instanceof Serializable)
        ? OfRecord.of(record)
        : value;
  }

  /** None or one. */
  record OfOptional(Object[] values) implements SerializedForm {
    @Override
    public Object readResolve() {
      return Arrays.stream(values).findFirst();
    }
  }

  /** No number or one. */
  record OfNumber(double[] values) implements SerializedForm {
    @Override
    public Object readResolve() {
      return Arrays.stream(values).findFirst();
    }
  }

  /** No number or one. */
  record OfWhole(int[] values) implements SerializedForm {
    @Override
    public Object readResolve() {
      return Arrays.stream(values).findFirst();
    }
  }

  /** An engine of this build. */
  record OfEngine(String id) implements SerializedForm {
    @Override
    public Object readResolve() {
      return Engines.named(id).orElseThrow();
    }
  }

  /** A record, however private: it checks itself anew. */
  record OfRecord(Class<?> type, Object[] values) implements SerializedForm {
    static OfRecord of(Record record) {
      List<Object> values = new ArrayList<>();
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        values.add(value(component, record));
      }
      return new OfRecord(record.getClass(), values.toArray());
    }

    private static Object value(RecordComponent component, Record record) {
      try {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Object readResolve() {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        throw new IllegalArgumentException("a %s that refuses itself".formatted(type), e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A replication that failed, with all that is needed to run it again. */
  record OfFailure(String scenario, long seed, int replication, String moment, String reason)
      implements SerializedForm {
    static OfFailure of(ReplicationFailedException failure) {
      return new OfFailure(
          failure.scenario(),
          failure.seed(),
          failure.replication(),
          failure.moment(),
          failure.reason());
    }

    @Override
    public Object readResolve() {
      return new ReplicationFailedException(
          scenario, seed, replication, moment, new IllegalStateException(reason));
    }
  }
}
