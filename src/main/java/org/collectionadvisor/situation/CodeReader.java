package org.collectionadvisor.situation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.BadSituation.Code;

/** Reads a text that is the code of an enum's constant. */
final class CodeReader implements ValueReader {

    private final Map<String, Coded> constants = new LinkedHashMap<>();

    CodeReader(Class<?> type) {
        for (var constant : type.getEnumConstants()) {
            constants.put(((Coded) constant).code(), (Coded) constant);
        }
    }

    Object constant(String code) {
        return Objects.requireNonNull(constants.get(code), code);
    }

    @Override
    public Object read(Reading in) {
        var constant = constants.get(in.string());
        if (constant == null) {
            throw in.bad(Code.UNKNOWN_CODE, "must be one of " + allowed());
        }
        return constant;
    }

    private String allowed() {
        return constants.keySet().stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
    }
}
