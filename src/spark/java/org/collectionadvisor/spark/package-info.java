/**
 * The same advice on Apache Spark, for more lines than one machine answers in time. {@link
 * org.collectionadvisor.spark.SparkAdvice} is the door for programs, {@link org.collectionadvisor.spark.AdviseJob} for {@code
 * spark-submit}.
 *
 * <pre>
 *   driver     rules ──► read, checked ──► archive ──┐ broadcast
 *                                                    ▼
 *   executor   rows ──► batch.Answering, with rules opened once a process ──► rows
 * </pre>
 */
@NullMarked
package org.collectionadvisor.spark;

import org.jspecify.annotations.NullMarked;
