package org.collectionadvisor.advice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a member that is words: the form of codes leaves it out. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface InWords {
    /** Whether the full form always has it; a text that stands in the advice already is not said again. */
    boolean always() default true;
}
