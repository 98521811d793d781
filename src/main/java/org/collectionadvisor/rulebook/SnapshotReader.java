package org.collectionadvisor.rulebook;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.texts.Phrase;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Snapshot} wrote; nothing is checked once more, so what is read must come from the same build. */
final class SnapshotReader {
    private final byte[] bytes;
    private final String[] texts;
    private final @Nullable Constructor<?>[] constructors = new Constructor<?>[Snapshot.RECORDS.size()];
    private final List<Object> records = new ArrayList<>();
    private Vocabulary vocabulary = Vocabulary.standard();
    private int next;
    private int partsLeft;

    /** Begins with the first part of a snapshot. */
    SnapshotReader(byte[] bytes) {
        this.bytes = bytes;
        texts = new String[number()];
        for (int i = 0; i < texts.length; i++) {
            int length = number();
            texts[i] = new String(bytes, next, length, StandardCharsets.UTF_8);
            next += length;
        }
        // The parts stand in a list.
        next++;
        partsLeft = number();
    }

    /** So many parts that come next, in the order written. */
    List<?> some(int parts) {
        partsLeft -= parts;
        return List.of(values(parts));
    }

    /** The parts that are left. */
    List<?> rest() {
        return some(partsLeft);
    }

    /** The words that what comes next reads. */
    void use(Vocabulary words) {
        vocabulary = words;
    }

    private @Nullable Object value() {
        return switch (Snapshot.KINDS.get(bytes[next++])) {
            case NOTHING -> null;
            case TEXT -> text();
            case NUMBER -> number();
            case TRUE -> true;
            case FALSE -> false;
            case LIST -> List.of(values(number()));
            case DAYS -> new HashSet<>(Arrays.asList(values(number())));
            case MAP -> Collections.unmodifiableMap(map(new LinkedHashMap<>()));
            case SORTED -> map(new TreeMap<>());
            case OPTIONAL -> Optional.ofNullable(value());
            case DECIMAL -> new BigDecimal(text());
            case DAY -> LocalDate.parse(text());
            case ENUM -> Snapshot.ENUMS.get(number()).getEnumConstants()[number()];
            case RECORD -> record(number());
            case AGAIN -> records.get(number());
            case WORD -> vocabulary.words(text()).get(text());
            case PHRASE -> Phrase.of(text());
        };
    }

    private @Nullable Object[] values(int count) {
        var values = new @Nullable Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = value();
        }
        return values;
    }

    private Map<@Nullable Object, @Nullable Object> map(Map<@Nullable Object, @Nullable Object> empty) {
        for (int rest = number(); rest > 0; rest--) {
            empty.put(value(), value());
        }
        return empty;
    }

    private Object record(int type) {
        try {
            var constructor = constructors[type];
            if (constructor == null) {
                constructor = canonical(Snapshot.RECORDS.get(type));
                constructors[type] = constructor;
            }
            var record = constructor.newInstance(values(constructor.getParameterCount()));
            records.add(record);
            return record;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Constructor<?> canonical(Class<? extends Record> type) throws NoSuchMethodException {
        var components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(components);
        constructor.setAccessible(true);
        return constructor;
    }

    private String text() {
        return texts[number()];
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int one = bytes[next++];
            number |= (one & 0x7F) << shift;
            if (one >= 0) {
                return number;
            }
        }
    }
}
