package org.collectionadvisor.situation;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a told value may be: annotations on the components that they bound, and the bounds on every situation.
 */
public final class Limits {

    /** The longest situation, in bytes of UTF-8. */
    public static final int BYTES = 1 << 20;

    /** The longest id of a situation or a debt, in characters. */
    public static final int ID_LENGTH = 200;

    /** The first day that may be told. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** The last day that may be told. */
    public static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    private Limits() {}

    /** Yuan, from 0 to below {@link #BELOW}, with at most {@link #DECIMALS} decimals. */
    @Retention(RUNTIME)
    @Target(RECORD_COMPONENT)
    public @interface Amount {
        BigDecimal BELOW = BigDecimal.TEN.pow(12);
        int DECIMALS = 2;
    }

    /** A fraction a year (0.18 is 18 %), from 0 to below {@link #BELOW}, with at most {@link #DECIMALS} decimals. */
    @Retention(RUNTIME)
    @Target(RECORD_COMPONENT)
    public @interface Rate {
        BigDecimal BELOW = BigDecimal.valueOf(100);
        int DECIMALS = 10;
    }

    /** A whole number, both ends included. */
    @Retention(RUNTIME)
    @Target(RECORD_COMPONENT)
    public @interface Whole {
        int min();

        int max();
    }

    /** How many characters a text has, or how many entries a list, both ends included. */
    @Retention(RUNTIME)
    @Target(RECORD_COMPONENT)
    public @interface Length {
        int min() default 0;

        int max();
    }

    /** A text of exactly this many digits 0 to 9. */
    @Retention(RUNTIME)
    @Target(RECORD_COMPONENT)
    public @interface Digits {
        int value();
    }

    /** The default of a member that is absent or null: a code, or for a date the day of the run. */
    @Retention(RUNTIME)
    @Target(RECORD_COMPONENT)
    public @interface Default {
        String value() default "";
    }
}
