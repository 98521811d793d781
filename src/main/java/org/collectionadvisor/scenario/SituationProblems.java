package org.collectionadvisor.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.files.DayTold;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.rulebook.Codes;
import org.collectionadvisor.rulebook.Declarations;
import org.collectionadvisor.rulebook.ToldCodes;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.SituationReader;
import org.jspecify.annotations.Nullable;

/** Reads the situation of a scenario as the program would, and tells a refusal at the line of the member that is refused. */
final class SituationProblems {
    private static final Pattern HINT = Pattern.compile(
            "(?<what>.*?)(?:; | \\()?(?:did you mean `(?<near>[^`]*)`\\?|allowed are (?<allowed>.*))\\)?\\.?");

    private final SituationReader reader;
    private final ToldCodes codes;

    SituationProblems(Codes codes, Declarations declarations) {
        this.codes = new ToldCodes(codes, declarations);
        reader = declarations.reader();
    }

    /** The ids of the debts, null where two debts have one; what is refused becomes a problem. */
    @Nullable
    List<String> check(Yaml yaml) {
        if (!yaml.isMembers()) {
            yaml.problem("no-situation");
            return List.of();
        }
        try {
            codes.checked(reader.read(ScenarioFile.json(yaml).getBytes(StandardCharsets.UTF_8), Advisor.today()));
        } catch (BadSituation e) {
            var at = at(yaml, e.pointer());
            var told = String.valueOf(at.textOrNull());
            at.problem(e.pointer().endsWith("/debtId") ? said(e, told).near(told, ids(yaml)) : said(e, told));
        }
        var ids = ids(yaml);
        return Set.copyOf(ids).size() < ids.size() ? null : ids;
    }

    private static List<String> ids(Yaml yaml) {
        var ids = new ArrayList<String>();
        var debts = yaml.member("debts");
        if (debts.isList()) {
            for (var debt : debts.items()) {
                var id = debt.member("id").textOrNull();
                ids.add(id == null ? String.valueOf(debt.member("product").textOrNull()) : id);
            }
        }
        return ids;
    }

    /** The piece that a JSON Pointer leads to, or as far as it leads. */
    private static Yaml at(Yaml situation, String pointer) {
        var at = situation;
        for (var step : pointer.split("/", -1)) {
            Yaml next = null;
            if (at.isMembers()) {
                next = at.members().get(step.replace("~1", "/").replace("~0", "~"));
            } else if (at.isList() && step.matches("\\d{1,6}")) {
                int index = Integer.parseInt(step);
                next = index < at.items().size() ? at.items().get(index) : null;
            }
            at = next == null ? at : next;
        }
        return at;
    }

    private static Sentence said(BadSituation refused, String told) {
        var code = "situation-" + refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var message = String.valueOf(refused.getMessage()).replaceFirst("\\.$", "");
        var hint = HINT.matcher(message);
        boolean hinted = hint.matches();
        var said = DayTold.instead(
                Sentence.of(code, refused.pointer(), hinted ? hint.group("what") : message),
                refused.code() == BadSituation.Code.WRONG_TYPE ? told : "");
        if (told.matches("(?i)yes|no|on|off|y|n|true|false|是|否")) {
            return said.instead("write-truth", told);
        } else if (!hinted) {
            return said;
        }
        return hint.group("near") == null
                ? said.instead("allowed", hint.group("allowed"))
                : said.instead("near", hint.group("near"));
    }
}
