package org.collectionadvisor.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.DeclaredMember;
import org.collectionadvisor.situation.Unit;

/** Adds to the schema of a situation what a rulebook declares. */
final class DeclaredSchema {
    private DeclaredSchema() {}

    static void add(List<DeclaredMember> declared, ObjectNode situation) {
        for (var member : declared) {
            var record = situation.withObject("/properties").path(member.fact().equals("Debt") ? "debts" : "borrower");
            properties(record.has("items") ? (ObjectNode) record.get("items") : (ObjectNode) record, situation)
                    .set(member.name(), schema(member));
        }
        Ranges.limitEnds(situation);
    }

    /** The members of a record, where it stands or where it is defined. */
    private static ObjectNode properties(ObjectNode record, ObjectNode situation) {
        var ref = record.findValue("$ref");
        return ref == null
                ? record.withObject("/properties")
                : situation.withObject(ref.asText().substring(1)).withObject("/properties");
    }

    private static ObjectNode schema(DeclaredMember member) {
        var schema = switch (member.type()) {
            case CODE -> coded(member);
            case FLAG -> Json.mapper().createObjectNode();
            case NUMBER, DATE -> Ranges.schema(member.of());
        };
        var types = schema.withArray("/type");
        switch (member.type()) {
            case CODE -> types.add("string");
            case FLAG -> types.add("boolean");
            case NUMBER -> schema.put("minimum", member.least()).put("maximum", member.most());
            case DATE -> {}
        }
        types.add("null");
        var unit = member.unit() == Unit.NONE ? "" : " (" + member.unit().word() + ")";
        return schema.put("description", member.en() + unit + " · " + member.zh());
    }

    private static ObjectNode coded(DeclaredMember member) {
        var schema = Json.mapper().createObjectNode();
        var codes = schema.putArray("enum");
        member.codes().forEach(codes::add);
        codes.addNull();
        return schema;
    }
}
