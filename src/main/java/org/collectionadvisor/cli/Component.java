package org.collectionadvisor.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.FieldScope;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.advice.InWords;
import org.collectionadvisor.situation.Limits.Default;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** A record component as its schema describes it. */
record Component(RecordComponent declared) {

    /** The component behind a field; null for the entries of a list, which have no annotations of their own. */
    static @Nullable Component of(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        return Stream.of(field.getRawMember().getDeclaringClass().getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .map(Component::new)
                .findFirst()
                .orElse(null);
    }

    /** Its name in JSON, null if that is the name of the component. */
    @Nullable
    String otherName() {
        var property = declared.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? null : property.value();
    }

    @Nullable
    String description() {
        var meaning = annotation(Meaning.class);
        if (meaning == null) {
            return null;
        }
        var unit = meaning.unit() == Unit.NONE ? "" : " (" + meaning.unit().word() + ")";
        return meaning.en() + unit + " · " + meaning.zh();
    }

    /** In a situation every optional member may be null; in an advice an unknown one is always null or always absent. */
    boolean nullable(boolean told) {
        return told ? !required(true) : mayBeUnknown() && nullsWritten();
    }

    boolean required(boolean told) {
        return told ? !mayBeUnknown() && annotation(Default.class) == null : isAlwaysWritten();
    }

    private boolean isAlwaysWritten() {
        var words = annotation(InWords.class);
        return words == null ? (!mayBeUnknown() || nullsWritten()) && !isLeftOutWhereEmpty() : words.always();
    }

    private boolean isLeftOutWhereEmpty() {
        var included = declared.getAccessor().getAnnotation(JsonInclude.class);
        return included != null && included.value() == JsonInclude.Include.NON_EMPTY;
    }

    /** Whether it is no member of the JSON. */
    boolean isIgnored() {
        return declared.getAccessor().isAnnotationPresent(JsonIgnore.class) || declared.getType() == Map.class;
    }

    /** Whether the form of codes leaves it out. */
    boolean isWords() {
        return annotation(InWords.class) != null;
    }

    /** The code used where the member is absent or null. */
    @Nullable
    String defaultCode() {
        var stated = annotation(Default.class);
        return stated == null || declared.getType() == LocalDate.class ? null : stated.value();
    }

    <A extends Annotation> @Nullable A annotation(Class<A> type) {
        return declared.getAnnotation(type);
    }

    private boolean mayBeUnknown() {
        return declared.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private boolean nullsWritten() {
        return declared.getDeclaringRecord().isAnnotationPresent(JsonInclude.class);
    }
}
