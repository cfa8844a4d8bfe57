package loam.cluster;

import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** A block of jobs as one task of Spark: packed jobs in, a packed report out. */
final class BlockTask extends AbstractFunction1<Iterator<byte[]>, byte[]> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Broadcast<TaskEnvelope> order;

  BlockTask(Broadcast<TaskEnvelope> order) {
    this.order = order;
  }

  @Override
  public byte[] apply(Iterator<byte[]> jobs) {
    return order.value().carryOut(jobs.next());
  }
}
