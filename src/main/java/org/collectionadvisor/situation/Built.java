package org.collectionadvisor.situation;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The compiler writes a builder for this record: {@code DebtBuilder.builder()} for a {@code Debt}. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        enableWither = false,
                        enableGetters = false,
                        addStaticBuilder = false,
                        prefixEnclosingClassNames = false,
                        addClassRetainedGenerated = true))
@interface Built {}
