/**
 * How fast the service is, beside what it could be and what it might have been, in one run. The door is {@link
 * org.collectionadvisor.bench.Bench}; each {@link org.collectionadvisor.bench.Section} answers one question, and {@link
 * org.collectionadvisor.bench.Goal} is what the project set itself.
 */
@NullMarked
package org.collectionadvisor.bench;

import org.jspecify.annotations.NullMarked;
