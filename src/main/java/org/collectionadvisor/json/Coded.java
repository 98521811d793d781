package org.collectionadvisor.json;

/** An enum constant that has a name in JSON: {@code CREDIT_CARD} is written {@code credit-card}. */
public interface Coded {

    /** The name in JSON, derived from the constant's own name; only enums may implement this. */
    default String code() {
        return Codes.of((Enum<?>) this);
    }
}
