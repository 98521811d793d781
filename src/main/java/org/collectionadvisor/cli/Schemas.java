package org.collectionadvisor.cli;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.ConfigFunction;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Because;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.explain.Explanation;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Moment;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** The JSON Schemas of situation and advice, derived from the records; the constants are the command's arguments. */
enum Schemas {
    situation(Situation.class, "What one borrower tells: absent and null are unknown, an empty list is none"),
    advice(Advice.class, "What one borrower is told");

    private final Class<?> type;
    private final String title;

    Schemas(Class<?> type, String title) {
        this.type = type;
        this.title = title;
    }

    /** @param form of an advice; a situation has but one */
    JsonNode schema(Form form) {
        var generated = generated(type, form);
        if (this == advice && form == Form.FULL) {
            addExplanation(generated, generated(Explanation.class, form));
        }
        var schema = Json.mapper().createObjectNode();
        schema.set("$schema", generated.get("$schema"));
        boolean codes = form == Form.CODES;
        schema.put("$id", "urn:collection-advisor:" + name() + (codes ? ":codes" : ""));
        schema.put("title", title + (codes ? ", in codes" : ""));
        schema.setAll(generated);
        Ranges.limitEnds(schema);
        return schema;
    }

    private ObjectNode generated(Class<?> of, Form form) {
        return new SchemaGenerator(config(form)).generateSchema(of);
    }

    /** What {@code advise --explain} adds to an advice is never required. */
    private static void addExplanation(ObjectNode advice, ObjectNode explanation) {
        advice.withObject("/properties").setAll((ObjectNode) explanation.get("properties"));
        advice.withObject("/$defs").setAll((ObjectNode) explanation.path("$defs"));
    }

    private SchemaGeneratorConfig config(Form form) {
        var builder = new SchemaGeneratorConfigBuilder(
                        Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.PLAIN_DEFINITION_KEYS);
        builder.forTypesInGeneral()
                .withPropertySorter(Comparator.comparingInt(ignored -> 0)) // in the order of declaration
                .withAdditionalPropertiesResolver((TypeScope scope) -> isRecord(scope) ? void.class : null) // none
                .withCustomDefinitionProvider((javaType, context) -> value(javaType, form));
        boolean told = this == situation;
        var fields = builder.forFields();
        fields.withIgnoreCheck(field -> Boolean.TRUE.equals(
                        of(component -> component.isIgnored() || (form == Form.CODES && component.isWords()))
                                .apply(field)))
                .withPropertyNameOverrideResolver(of(Component::otherName))
                .withNullableCheck(of(component -> component.nullable(told)))
                .withRequiredCheck(field -> Boolean.TRUE.equals(
                        of(component -> component.required(told)).apply(field)))
                .withDescriptionResolver(of(Component::description))
                .withDefaultResolver(of(Component::defaultCode));
        Ranges.apply(fields);
        return builder.build();
    }

    private static boolean isRecord(TypeScope scope) {
        return scope.getType().getErasedType().isRecord();
    }

    private static <R> ConfigFunction<FieldScope, @Nullable R> of(Function<Component, @Nullable R> answer) {
        return field -> {
            var component = Component.of(field);
            return component == null ? null : answer.apply(component);
        };
    }

    /** The types that are values in JSON; the others are described by their components. */
    private static @Nullable CustomDefinition value(ResolvedType javaType, Form form) {
        var text = Json.mapper().createObjectNode().put("type", "string");
        var raw = javaType.getErasedType();
        if (raw == Range.class) {
            text = Ranges.schema(javaType.getTypeParameters().get(0).getErasedType());
        } else if (raw == LocalDate.class) {
            text.put("format", "date").put("pattern", Ranges.DAY);
        } else if (raw == Moment.class) {
            text.put("pattern", Ranges.MOMENT);
        } else if (raw.isEnum()) {
            var codes = text.putArray("enum");
            Stream.of(raw.getEnumConstants()).forEach(constant -> codes.add(((Coded) constant).code()));
        } else if (raw != Because.class || form == Form.FULL) {
            return null;
        }
        return new CustomDefinition(text, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }
}
