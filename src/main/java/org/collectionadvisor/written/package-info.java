/**
 * Rules as their authors wrote them, not yet understood: sentences of a {@code .drl} and rows of a table, cut into the same pieces,
 * each of which knows its line or cell. A slip costs the rule it stands in, not the file. The doors are
 * {@link org.collectionadvisor.written.DrlText} and {@link org.collectionadvisor.written.TableText}.
 */
@NullMarked
package org.collectionadvisor.written;

import org.jspecify.annotations.NullMarked;
