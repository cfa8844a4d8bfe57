package loam.cluster;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loam.city.OtherWorlds;
import loam.experiment.Engine;
import loam.experiment.Engines;

/** What Java serializes in the place of a value that it does not take. */
sealed interface SerializedForm extends Serializable {
  /** The value that arrives in its place; Java calls it. */
  Object readResolve();

  /** What to send for a value: often the value itself. */
  static Object of(Object value) {
    if (value instanceof Optional<?> optional) {
      return new OfOptional(optional.stream().toArray());
    }
    if (value instanceof Engine engine) {
      return new OfEngine(engine.id());
    }
    return value instanceof Record record && !(value instanceof Serializable)
        ? OfRecord.of(record)
        : value;
  }

  /** As above, for what is in a job. */
  static Object ofJob(Object value) {
    return value instanceof OtherWorlds ? new OfOtherWorlds() : of(value);
  }

  /** None or one. */
  record OfOptional(Object[] values) implements SerializedForm {
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

  /** None: whoever asks for one is wrong. */
  record OfOtherWorlds() implements SerializedForm {
    @Override
    public Object readResolve() {
      return Proxy.newProxyInstance(
          OtherWorlds.class.getClassLoader(),
          new Class<?>[] {OtherWorlds.class},
          (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
              return method.invoke(this, arguments);
            }
            throw new IllegalStateException(
                "%s of a city that was sent as it is".formatted(method.getName()));
          });
    }
  }
}
