/**
 * Lines of JSON in, lines of JSON out in the same order, with an error in the place of each line that was refused.
 *
 * <pre>
 *                                  ┌─► worker ─┐
 *   in ──► reader ──► chunks of ───┼─► worker ─┼──► answers, in the ──► writer ──► out
 *          Lines      lines        └─► worker ─┘    order of chunks     (Batch.run)
 *            ▲                         Stages                │
 *            └───── waits while too many chunks are pending ─┘
 * </pre>
 *
 * The queue between reader and writer is bounded, so a slow worker or output holds the reader back and memory does not grow
 * with the input. {@link org.collectionadvisor.batch.Batch} is the door; {@link org.collectionadvisor.batch.Stages} say
 * what a worker does with a line.
 */
@NullMarked
package org.collectionadvisor.batch;

import org.jspecify.annotations.NullMarked;
