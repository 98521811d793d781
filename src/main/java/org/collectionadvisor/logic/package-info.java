/**
 * What conditions say of each other, whatever is told: whether some can hold together, and whether one holds wherever another does. It
 * reads them by the one meaning they have in {@link org.collectionadvisor.conditions}: only what is known can hold, and {@code unless}
 * holds where nothing is known to the contrary.
 */
@NullMarked
package org.collectionadvisor.logic;

import org.jspecify.annotations.NullMarked;
