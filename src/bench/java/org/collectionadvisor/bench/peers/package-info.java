/**
 * The same decisions by other engines, each generated from the rulebook itself. The door is {@link
 * org.collectionadvisor.bench.peers.Engines}; {@link org.collectionadvisor.bench.peers.Part} tells which decisions are
 * compared.
 */
@NullMarked
package org.collectionadvisor.bench.peers;

import org.jspecify.annotations.NullMarked;
