/**
 * The experiment's port on Apache Spark: replications in blocks on the executors of a cluster.
 *
 * <p>Begin with {@link loam.cluster.SparkWorkplaces}, the service. {@link loam.cluster.SparkCrew}
 * is the driver's side: it cuts blocks and takes results as they come; {@link loam.cluster.Order}
 * is the executors' side. What travels is packed by {@link loam.cluster.Packing}. Built by the
 * profile spark only.
 *
 * <p>This room must never know results folders or printing, and nothing but it knows Spark.
 */
@NullMarked
package loam.cluster;

import org.jspecify.annotations.NullMarked;
