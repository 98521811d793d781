package org.collectionadvisor.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.rulebook.Codes;
import org.collectionadvisor.rulebook.Declarations;
import org.collectionadvisor.rulebook.Source;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.texts.Frame;
import org.jspecify.annotations.Nullable;

/** The JSON Schemas of the YAML files of one rulebook. */
public final class RulebookSchemas {
    /** The kinds of file that have a schema; {@code figures} is the schema of every {@code figures.yaml}. */
    public static final List<String> NAMES = List.of(
            "rulebook", "codes", "sources", "words", "members", "interview", "rows", "figures", "texts", "scenarios");

    /** The folder of a rulebook in which its schemas lie. */
    public static final String FOLDER = "schemas";

    private final Function<String, @Nullable String> files;
    private final JsonNode situation;

    /**
     * The schemas of a rulebook, sound or not: an editor is of most help where something is wrong.
     *
     * @param files the text of a file of the rulebook by its path, null where there is none
     * @param situation the schema of a situation
     */
    public RulebookSchemas(Function<String, @Nullable String> files, JsonNode situation) {
        this.files = files;
        this.situation = situation;
    }

    /** The schema of one kind of file. */
    public ObjectNode schema(String name) {
        var schema = layout(name);
        var own = schema.withObject("/$defs");
        schema.findValues("$ref").stream()
                .map(ref -> ref.asText().substring("#/$defs/".length()))
                .distinct()
                .filter(ref -> !own.has(ref))
                .toList()
                .forEach(ref -> define(ref, own));
        return schema;
    }

    private static ObjectNode layout(String name) {
        try (InputStream in = RulebookSchemas.class.getResourceAsStream("/schemas/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("`" + name + "` has no schema");
            }
            return (ObjectNode) Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void define(String name, ObjectNode into) {
        if (name.equals("situation")) {
            addSituation(into);
            return;
        }
        var values = into.putObject(name).putArray("enum");
        values(name).forEach(values::add);
    }

    private Collection<String> values(String name) {
        return switch (name) {
            case "unit" -> Stream.of(Unit.values()).map(Unit::word).toList();
            case "weight" -> codes(Source.Weight.values());
            case "category" -> Codes.CATEGORIES;
            case "channel" -> codes(Channel.values());
            case "level" -> codes(Level.values());
            case "frame" -> Stream.of(Frame.values()).map(Frame::code).toList();
            case "fact" -> Vocabulary.standard().facts();
            case "member" -> vocabulary().allMembers();
            case "codedWord" -> codedWords();
            case "source" -> yaml("sources.yaml").members().keySet();
            case "row" -> yaml("rows.yaml").members().keySet();
            case "step" -> yaml("codes.yaml").member("steps").members().keySet();
            case "finding" -> texts(yaml("codes.yaml").member("findings"));
            case "answer" ->
                yaml("codes.yaml").member("wants").members().values().stream()
                        .flatMap(answers -> texts(answers).stream())
                        .distinct()
                        .toList();
            default -> throw new IllegalStateException(name);
        };
    }

    private Vocabulary vocabulary() {
        return Vocabulary.standard().with(Declarations.members(yaml("members.yaml")));
    }

    private static List<String> codes(Coded... constants) {
        return Stream.of(constants).map(Coded::code).toList();
    }

    /** Words whose values are codes, by the last part of their names, as texts call them. */
    private List<String> codedWords() {
        var vocabulary = vocabulary();
        return vocabulary.facts().stream()
                .flatMap(fact -> vocabulary.words(fact).values().stream())
                .filter(word ->
                        !word.codes().isEmpty() || word.kind() == Word.Kind.CODE || word.kind() == Word.Kind.CODES)
                .map(Word::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> texts(Yaml list) {
        return list.items().stream().map(Yaml::text).toList();
    }

    private Yaml yaml(String file) {
        var text = files.apply(file);
        return Yaml.read(file, text == null ? "" : text, new Problems());
    }

    /** What scenarios need not tell is filled in for them: ids, and the day. */
    private void addSituation(ObjectNode into) {
        var schema = (ObjectNode) situation.deepCopy();
        List.of("$schema", "$id", "title").forEach(schema::remove);
        if (schema.remove("$defs") instanceof ObjectNode types) {
            into.setAll(types);
        }
        into.set("situation", schema);
        withoutId(schema);
        var debt = schema.at("/properties/debts/items");
        var ref = debt.path("$ref").asText();
        withoutId((ObjectNode) (ref.isEmpty() ? debt : into.path(ref.substring("#/$defs/".length()))));
    }

    private static void withoutId(ObjectNode of) {
        var required = (ArrayNode) of.path("required");
        for (int i = required.size() - 1; i >= 0; i--) {
            if (required.get(i).asText().equals("id")) {
                required.remove(i);
            }
        }
    }
}
