package org.collectionadvisor.facts;

import org.jspecify.annotations.Nullable;

/**
 * A member of the situation a word follows from.
 *
 * @param pointer where it stands, as a JSON pointer
 * @param member the same with {@code *} for every place in a list
 * @param value as told, null where it was not told
 */
public record Told(String pointer, String member, @Nullable Object value) {}
