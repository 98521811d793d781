/**
 * Lines of JSON come in, advised on by several threads, and lines go out in the same order, a refused one as an error in
 * its place. {@link org.collectionadvisor.batch.Batch} is the door; what is done with a line is put together by {@link
 * org.collectionadvisor.batch.Steps}.
 */
@NullMarked
package org.collectionadvisor.batch;

import org.jspecify.annotations.NullMarked;
