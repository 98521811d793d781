/**
 * JSON as this program reads and writes it, configured once and known to every room.
 * {@link org.collectionadvisor.json.Json} is the door.
 */
@NullMarked
package org.collectionadvisor.json;

import org.jspecify.annotations.NullMarked;
