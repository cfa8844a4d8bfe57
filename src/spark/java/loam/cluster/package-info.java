/**
 * The experiment's port on Apache Spark: replications in blocks on the executors of a cluster.
 *
 * <p>Begin with {@link loam.cluster.SparkBackends}, the service. {@link loam.cluster.SparkExecutor}
 * is the driver's side: it cuts blocks and takes results as they come; {@link
 * loam.cluster.TaskEnvelope} is the executors' side. What travels is packed by {@link
 * loam.cluster.Packing}. Built by the profile spark only.
 *
 * <p>This room must never know results folders or printing, and nothing but it knows Spark.
 */
@NullMarked
package loam.cluster;

import org.jspecify.annotations.NullMarked;
