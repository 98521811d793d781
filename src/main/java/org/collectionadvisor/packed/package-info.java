/**
 * A rules folder as one archive that shows whether it was changed: a zip with a digest of every file and, where its author has a
 * key, a signature. {@link org.collectionadvisor.packed.Packing} writes one; {@link org.collectionadvisor.packed.Opened} is the
 * door in, and gives out nothing that does not verify. {@link org.collectionadvisor.packed.Keys} are the author's.
 */
@NullMarked
package org.collectionadvisor.packed;

import org.jspecify.annotations.NullMarked;
