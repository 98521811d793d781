/**
 * The command line, one class for each command; the only room that prints and that sets exit codes.
 * {@link org.collectionadvisor.cli.Main} is the door.
 */
@NullMarked
package org.collectionadvisor.cli;

import org.jspecify.annotations.NullMarked;
