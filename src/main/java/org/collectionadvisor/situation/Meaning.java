package org.collectionadvisor.situation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What one word of the vocabulary means, stated once for rules, schema and documentation. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Meaning {
    /** The meaning in Chinese. */
    String zh();

    /** The meaning in English. */
    String en();

    /** The unit a number is counted in. */
    Unit unit() default Unit.NONE;

    /** The word as rules write it, if that differs from the Java name, such as {@code budget.disposableIncome}. */
    String name() default "";

    /**
     * The members of the situation that a computed word is derived from, relative to the fact or from the root. {@code *}
     * stands for every item, and {@code |} separates members of which one is enough.
     */
    String[] from() default {};
}
