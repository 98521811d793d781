package org.collectionadvisor.mcp;

import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Advice;

/** What an assistant may read: the schemas, all rules, each rule. */
final class Resources {
    static final String RULES = "collection-advisor://rules";

    private static final String SITUATION = "collection-advisor://schema/situation";
    private static final String ADVICE = "collection-advisor://schema/advice";
    private static final String SCHEMA_TYPE = "application/schema+json";
    private static final String JSON_TYPE = "application/json";

    private final Supplier<Advisor> advisors;
    private final Described described;

    /** All rules of one rulebook. */
    private record Listed(Advice.Rules rulebook, List<Entry> rules) {}

    /**
     * A rule of the list.
     *
     * @param fact the one that the rule matches
     * @param zh what it concludes
     */
    private record Entry(String id, String fact, String zh, String en) {}

    Resources(Supplier<Advisor> advisors, Described described) {
        this.advisors = advisors;
        this.described = described;
    }

    /** Those with an address of their own. */
    List<SyncResourceSpecification> fixed() {
        return List.of(
                resource(SITUATION, "situation", "JSON Schema of a situation", SCHEMA_TYPE, described::situation),
                resource(ADVICE, "advice", "JSON Schema of an advice", SCHEMA_TYPE, described::advice),
                resource(RULES, "rules", "The rules in use, and what each concludes", JSON_TYPE, this::listed));
    }

    private static SyncResourceSpecification resource(
            String uri, String name, String description, String mediaType, Supplier<Object> content) {
        var resource = Resource.builder(uri, name)
                .description(description)
                .mimeType(mediaType)
                .build();
        return new SyncResourceSpecification(resource, (exchange, request) -> result(uri, mediaType, content.get()));
    }

    /** Each rule in words. */
    SyncResourceTemplateSpecification rule() {
        var template = ResourceTemplate.builder(RULES + "/{id}", "rule")
                .description("A rule in words, Chinese and English, with its sources")
                .mimeType(JSON_TYPE)
                .build();
        return new SyncResourceTemplateSpecification(template, (exchange, request) -> one(request.uri()));
    }

    private ReadResourceResult one(String uri) {
        var advisor = advisors.get();
        var id = uri.substring(RULES.length() + 1);
        int index = advisor.explainer().index(id);
        if (index < 0) {
            throw McpError.builder(ErrorCodes.RESOURCE_NOT_FOUND)
                    .message("This is no rule; " + ExplainRuleTool.hint(id, advisor))
                    .data(Map.of("uri", uri))
                    .build();
        }
        return result(uri, JSON_TYPE, advisor.explainer().rule(index, Advisor.today()));
    }

    private Listed listed() {
        var advisor = advisors.get();
        var about = advisor.rulebook().about();
        var rules = advisor.rulebook().rules();
        var entries = IntStream.range(0, rules.size())
                .mapToObj(index -> advisor.explainer().rule(index, Advisor.today()))
                .map(rule -> new Entry(
                        rule.rule(), rule.fact(), rule.zh().says(), rule.en().says()))
                .toList();
        return new Listed(new Advice.Rules(about.version(), about.digest(), about.checkedUntil()), entries);
    }

    private static ReadResourceResult result(String uri, String mediaType, Object content) {
        var text = TextResourceContents.builder(uri, Wire.text(content))
                .mimeType(mediaType)
                .build();
        return ReadResourceResult.builder(List.of(text)).build();
    }
}
