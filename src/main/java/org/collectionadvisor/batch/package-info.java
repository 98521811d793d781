/**
 * Lines of JSON come in, advised on by several threads, and lines go out in the same order, a refused one as an error in
 * its place. {@link org.collectionadvisor.batch.Batch} is the door.
 */
@NullMarked
package org.collectionadvisor.batch;

import org.jspecify.annotations.NullMarked;
