package org.collectionadvisor.logic;

/**
 * The line on which a word's values lie.
 *
 * @param of what tells it from others: the word as it is read, or the code of a list, or two words compared
 * @param all every value it can have
 * @param alwaysKnown whether it has one in every situation
 * @param rough whether it may be told as a range
 */
record Line(Object of, Values all, boolean alwaysKnown, boolean rough) {}
