/**
 * Rules become what the engine runs, their conditions said again as Java: DRL written from what was read and checked, compiled to classes, made into one knowledge
 * base a layer. {@link org.collectionadvisor.compiled.CompiledRulebook} is the door: from the jar, where the build has compiled
 * them ({@link org.collectionadvisor.compiled.Precompile}), from a folder, or from what an earlier start kept.
 */
@NullMarked
package org.collectionadvisor.compiled;

import org.jspecify.annotations.NullMarked;
