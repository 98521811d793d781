package org.collectionadvisor.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How what is read aloud is laid out: for a page, or as plain text. */
public interface Marks {
    /** Words that stand as they are. */
    String text(String text);

    /** Words that carry the weight of a sentence. */
    String strong(String text);

    /** The name of a finding, step, answer or figure. */
    String name(String kind, String name);

    /** A code of the contract, and what it is called in words. */
    String code(String code, @Nullable String called);

    /** Several conditions under what joins them. */
    String list(String head, List<String> parts);
}
