package org.collectionadvisor.situation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.BadSituation.Code;

/** Reads a text that is the code of an enum's constant, or one of the codes that a rulebook declares. */
final class CodeReader implements ValueReader {

    private final Map<String, Object> values = new LinkedHashMap<>();

    CodeReader(Class<?> type) {
        for (var constant : type.getEnumConstants()) {
            values.put(((Coded) constant).code(), constant);
        }
    }

    /** Of codes that are no constants and stand for themselves. */
    CodeReader(List<String> codes) {
        codes.forEach(code -> values.put(code, code));
    }

    Object constant(String code) {
        return Objects.requireNonNull(values.get(code), code);
    }

    @Override
    public Object read(Reading in) {
        var value = values.get(in.string());
        if (value == null) {
            throw in.bad(Code.UNKNOWN_CODE, "must be one of " + allowed());
        }
        return value;
    }

    private String allowed() {
        return values.keySet().stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
    }
}
