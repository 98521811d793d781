/**
 * The files that authors write: YAML that knows its lines, and the problems found in any of them, each with file, line and a hint.
 * {@link org.collectionadvisor.files.Yaml} is the door in, {@link org.collectionadvisor.files.Problems} the door out.
 */
@NullMarked
package org.collectionadvisor.files;

import org.jspecify.annotations.NullMarked;
