/**
 * The files that authors write: YAML that knows its lines, and the problems found in any of them, each with file, line and a hint.
 * {@link org.collectionadvisor.files.RulesFolder} and {@link org.collectionadvisor.files.Yaml} are the doors in, {@link
 * org.collectionadvisor.files.Problems} the door out. What a problem says stands in {@code problems.yaml}, in both languages.
 */
@NullMarked
package org.collectionadvisor.files;

import org.jspecify.annotations.NullMarked;
