package org.collectionadvisor.situation;

/** What a number counts; a rule may compare a word only with a figure of the same unit. */
public enum Unit {
    NONE,
    DAYS,
    /** A calendar day. */
    DATE,
    MONTHS,
    YEARS,
    HOUR,
    TIMES,
    PERSONS,
    YUAN,
    /** A part of a whole, 0.5 for a half. */
    SHARE,
    /** A fraction a year, 0.24 for 24 %. */
    RATE;

    /** The name under which {@code figures.yaml} and rules use this unit. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
