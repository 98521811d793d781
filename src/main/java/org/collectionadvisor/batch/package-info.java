/**
 * Lines of JSON in, lines of JSON out in the same order, with an error in the place of each line that was refused.
 *
 * <pre>
 *                 chunks     ┌─► worker ─┐   answers
 *   in ──► reader ───────────┼─► worker ─┼───────────► writer ──► out
 *             │              └─► worker ─┘                ▲
 *             └── bounded queue of chunks, in input order ┘
 * </pre>
 *
 * The writer takes the answers in the order of the queue. While the queue is full the reader waits, so memory does not grow
 * with the input when workers or output are slow. {@link org.collectionadvisor.batch.Batch} is the door; {@link
 * org.collectionadvisor.batch.Stages} say what a worker does with a line, {@link org.collectionadvisor.batch.Answering} takes some lines
 * through them, and {@code Answers} puts the answers of a chunk together.
 */
@NullMarked
package org.collectionadvisor.batch;

import org.jspecify.annotations.NullMarked;
