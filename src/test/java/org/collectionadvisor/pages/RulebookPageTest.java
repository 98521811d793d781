package org.collectionadvisor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

class RulebookPageTest {
    private static final Rulebook RULEBOOK = Rulebook.embedded();
    private static final String HTML =
            new RulebookPage(RULEBOOK, Map.of("agency.verify", List.of("谁在催 / who <collects>"))).html();

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(HTML)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @Test
    void every_rule_has_its_place_and_every_link_leads_somewhere() {
        var anchors = found(" id=\"([^\"]+)\"");
        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(RULEBOOK.rules())
                .extracting(Rule::id)
                .allSatisfy(id -> assertThat(anchors).contains(Html.anchor("rule", id)));
        assertThat(found("href=\"#([^\"]+)\"").stream().distinct().collect(Collectors.toList()))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(anchors).contains(link));
    }

    @Test
    void a_rule_is_read_aloud_in_both_languages_with_what_it_rests_on() {
        var rule = HTML.substring(HTML.indexOf("id=\"rule-agency_verify\""));
        rule = rule.substring(0, rule.indexOf("</article>"));
        assertThat(rule)
                .contains("<b>条件</b> 以下都成立", "<b>When</b> all of these hold", "<b>is</b> occurred")
                .contains("未知或并非", "unless it is known", "#step-verify-collector")
                .contains("#source-cba-2026-agency-whitelist", "who &lt;collects&gt;");
    }

    @Test
    void nothing_of_the_program_shows_through() {
        assertThat(HTML)
                .doesNotContain("Optional[", "Read[", "Operand", "null –", "org.collectionadvisor", "<!--")
                .doesNotContain("src=", "http-equiv");
    }

    @Test
    void the_picture_counts_the_rules_of_each_layer() {
        var graph = new Graph(RULEBOOK);
        assertThat(graph.rules().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(RULEBOOK.rules().size());
        assertThat(LayersPicture.svg(graph)).startsWith("<svg").endsWith("</svg>");
        assertThat(graph.flow()).isNotEmpty();
        assertThat(graph.flow().keySet())
                .allSatisfy(layers -> assertThat(layers.get(0)).isLessThan(layers.get(1)));
    }

    @Test
    void what_is_concluded_names_the_rules_on_both_sides() {
        var finding = HTML.substring(HTML.indexOf("id=\"finding-over-indebted\""));
        assertThat(finding.substring(0, finding.indexOf("</article>")))
                .contains("concluded by", "read by", "href=\"#rule-");
    }
}
