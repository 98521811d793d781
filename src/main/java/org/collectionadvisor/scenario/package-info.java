/**
 * The analysts' tests: a sentence, a situation, and everything that must come out.
 * The door is {@link org.collectionadvisor.scenario.Scenarios}.
 */
@NullMarked
package org.collectionadvisor.scenario;

import org.jspecify.annotations.NullMarked;
