package org.collectionadvisor.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The channel of which a word tells the level. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface LevelOf {
    Channel value();
}
