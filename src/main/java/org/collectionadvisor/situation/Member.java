package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonToken;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Map;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.situation.Limits.Default;
import org.jspecify.annotations.Nullable;

/** A member of a JSON object, as a record component declares it. */
final class Member {

    private final String name;
    private final ValueReader reader;
    private final boolean optional;
    private final boolean defaultsToDay;
    private final @Nullable Object defaultCode;

    Member(RecordComponent component) {
        name = component.getName();
        reader = Values.reader(component);
        optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var stated = component.getAnnotation(Default.class);
        defaultsToDay = stated != null && component.getType() == LocalDate.class;
        defaultCode =
                stated == null || defaultsToDay ? null : new CodeReader(component.getType()).constant(stated.value());
    }

    /** Whether a component keeps the members that rulebooks declare, and is no member itself. */
    static boolean isOfRulebook(RecordComponent component) {
        return component.getType() == Map.class;
    }

    @Nullable
    Object read(Reading in) {
        return in.next() == JsonToken.VALUE_NULL ? absent(in) : reader.read(in);
    }

    /** The value of this member where it is null, or still absent at the end of its object. */
    @Nullable
    Object absent(Reading in) {
        if (optional || defaultCode != null) {
            return defaultCode;
        }
        if (defaultsToDay) {
            return in.defaultDay();
        }
        var place = in.pointer();
        throw BadSituation.at(
                in.is(JsonToken.VALUE_NULL) ? place : place.appendProperty(name), Code.MISSING_MEMBER, "must be told");
    }
}
