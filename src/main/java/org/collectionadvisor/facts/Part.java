package org.collectionadvisor.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what a fact is made up of and has words of its own, which rules read as the fact's. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Part {}
