package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonToken;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.collectionadvisor.situation.BadSituation.Code;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object into a record: one member for each component, under the same name. */
final class RecordReader implements ValueReader {

    /** Stands where a record would if all it holds could be read. */
    private static final Object UNREADABLE = new Object();

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<Member> members;
    private final boolean takesDeclared;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    RecordReader(Class<?> type) {
        this.type = type;
        var components = type.getRecordComponents();
        takesDeclared = Member.isOfRulebook(components[components.length - 1]);
        members = Stream.of(components)
                .filter(component -> !Member.isOfRulebook(component))
                .map(Member::new)
                .toList();
        for (int index = 0; index < members.size(); index++) {
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
        int depth = in.depth();
        var values = new @Nullable Object[constructor.getParameterCount()];
        Map<String, @Nullable Object> declared = Map.of();
        var told = new boolean[members.size()];
        while (in.next() == JsonToken.FIELD_NAME) {
            try {
                var index = indexes.get(in.text());
                if (index == null) {
                    declared = declared(in, declared);
                    continue;
                }
                if (told[index]) {
                    throw twice(in);
                }
                told[index] = true;
                values[index] = members.get(index).read(in);
            } catch (BadSituation e) {
                in.passOver(e, depth);
            }
        }
        for (int index = 0; index < told.length; index++) {
            if (!told[index]) {
                values[index] = absent(members.get(index), in, depth);
            }
        }
        if (!in.isSound()) {
            return UNREADABLE;
        }
        if (takesDeclared) {
            if (!declared.isEmpty()) {
                declared.values().removeIf(Objects::isNull);
            }
            values[members.size()] = declared;
        }
        return construct(values);
    }

    private static @Nullable Object absent(Member member, Reading in, int depth) {
        try {
            return member.absent(in);
        } catch (BadSituation e) {
            in.passOver(e, depth);
            return null;
        }
    }

    private static BadSituation twice(Reading in) {
        return in.bad(Code.CONTRADICTION, "must be told once, not twice");
    }

    /** Reads a member that the rulebook in use declares, beside those of the same record before it. */
    private Map<String, @Nullable Object> declared(Reading in, Map<String, @Nullable Object> before) {
        var name = in.text();
        var reader = in.declared().reader(type, name);
        if (reader == null) {
            throw UnknownMember.refuse(
                    in,
                    Stream.of(indexes.keySet(), in.declared().of(type).keySet())
                            .flatMap(Set::stream)
                            .toList());
        } else if (before.containsKey(name)) {
            throw twice(in);
        }
        var all = new TreeMap<>(before);
        all.put(name, in.next() == JsonToken.VALUE_NULL ? null : reader.read(in));
        return all;
    }

    private Object construct(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " refused what its components allow", e);
        }
    }
}
