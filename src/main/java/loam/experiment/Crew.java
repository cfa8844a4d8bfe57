package loam.experiment;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Those who do one piece of work at some {@link Workplace}. Any thread may begin jobs. */
public interface Crew<J, R> extends AutoCloseable {
  /** How many jobs may be begun before the result of the first is taken, at least 1. */
  int ahead();

  /** Begins a job. What comes of it, or why nothing does, is completed in another thread. */
  CompletableFuture<R> begin(J job);

  /** The same people, who are told in another way what to do, or are spared it. */
  default <K, S> Crew<K, S> told(Function<K, CompletableFuture<S>> begin) {
    Crew<J, R> people = this;
    return new Crew<>() {
      @Override
      public int ahead() {
        return people.ahead();
      }

      @Override
      public CompletableFuture<S> begin(K job) {
        return begin.apply(job);
      }

      @Override
      public void close() {
        people.close();
      }
    };
  }

  /** Sends all home; jobs under way stop to matter. */
  @Override
  void close();
}
