package org.collectionadvisor.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An enum constant that has a name in JSON: {@code CREDIT_CARD} is written {@code credit-card}. */
public interface Coded {

    /** The constant's own name. */
    String name();

    /** The name in JSON, derived from the constant's own name; only enums may implement this. */
    @JsonValue
    default String code() {
        return Codes.of((Enum<?>) this);
    }

    /** The name of the constant with a given code. */
    static String name(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
