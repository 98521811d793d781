/**
 * Why, why not, what would change it and what comes next: explanations made of the rules' own conditions, on request only. The door
 * is {@link org.collectionadvisor.explain.Explainer}; {@code Aloud} says conditions in words. Nothing here is written rule by rule,
 * and nothing decides: the rules are asked again.
 */
@NullMarked
package org.collectionadvisor.explain;

import org.jspecify.annotations.NullMarked;
