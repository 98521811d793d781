/**
 * What a fuzzer puts in at each door through which bytes from outside come: a class a door, called once for each input. {@code mvn
 * -Pfuzz verify} lets Jazzer make up inputs; every build gives the doors those that are kept under {@code src/test/resources/fuzz}.
 *
 * <p>A door may refuse an input with the error that is documented for it. Anything else thrown is a finding, and so is an input that
 * takes longer than {@link org.collectionadvisor.fuzz.Bounds} allow, or a message that would steer a terminal.
 */
package org.collectionadvisor.fuzz;
