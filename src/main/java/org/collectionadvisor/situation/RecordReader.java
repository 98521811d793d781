package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonToken;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.situation.BadSituation.Code;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object into a record: one member for each component, under the same name. */
final class RecordReader implements ValueReader {

    private final Constructor<?> constructor;
    private final List<Member> members;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    RecordReader(Class<?> type) {
        var components = type.getRecordComponents();
        members = Stream.of(components).map(Member::new).toList();
        for (int index = 0; index < components.length; index++) {
            indexes.put(components[index].getName(), index);
        }
        try {
            constructor = type.getConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no public canonical constructor", e);
        }
    }

    @Override
    public Object read(Reading in) {
        in.expect(JsonToken.START_OBJECT, "an object");
        var values = new @Nullable Object[members.size()];
        var told = new boolean[members.size()];
        while (in.next() == JsonToken.FIELD_NAME) {
            int index = index(in);
            if (told[index]) {
                throw in.bad(Code.CONTRADICTION, "must be told once, not twice");
            }
            told[index] = true;
            values[index] = members.get(index).read(in);
        }
        for (int index = 0; index < told.length; index++) {
            if (!told[index]) {
                values[index] = members.get(index).absent(in);
            }
        }
        return construct(values);
    }

    private int index(Reading in) {
        var index = indexes.get(in.text());
        if (index == null) {
            throw UnknownMember.refuse(in, indexes.keySet());
        }
        return index;
    }

    private Object construct(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " refused what its components allow", e);
        }
    }
}
