/**
 * The files that authors write: YAML that knows its lines, and the problems found in any of them, each with file, line and a hint.
 * {@link org.collectionadvisor.files.RulesFolder} and {@link org.collectionadvisor.files.Yaml} are the doors in, {@link
 * org.collectionadvisor.files.Problems} the door out. What a problem says stands in {@code problems.yaml}, in both languages, and how
 * it hangs together with others: {@code RootCauses} tells the cause of a mistake, once, and {@code Consequences} leaves out what only
 * follows. What is read has bounds, so that no file keeps a reader busy, and {@link org.collectionadvisor.files.MostTold} bounds what is
 * told.
 */
@NullMarked
package org.collectionadvisor.files;

import org.jspecify.annotations.NullMarked;
