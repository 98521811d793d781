/**
 * Where an author begins: a rulebook of their own, and a rule to be filled in. The doors are {@link
 * org.collectionadvisor.authoring.EmbeddedFiles} and {@link org.collectionadvisor.authoring.Skeleton}.
 */
@NullMarked
package org.collectionadvisor.authoring;

import org.jspecify.annotations.NullMarked;
