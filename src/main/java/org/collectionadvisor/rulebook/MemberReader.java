package org.collectionadvisor.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.DeclaredMember;
import org.collectionadvisor.situation.Limits;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.texts.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code members.yaml}: by fact and name what a situation may tell beside what every one may. */
final class MemberReader {
    static final String FILE = "members.yaml";

    private static final List<String> TYPES =
            Stream.of(DeclaredMember.Type.values()).map(Coded::code).toList();
    private static final BigDecimal MOST = Limits.Amount.BELOW.subtract(BigDecimal.ONE);
    private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(1_000_000);

    private final List<DeclaredMember> declared = new ArrayList<>();

    /** The members of the file that are understood. */
    List<DeclaredMember> read(Yaml yaml) {
        yaml.members().forEach((fact, members) -> {
            if (!DeclaredMember.FACTS.contains(fact)) {
                members.problem(Sentence.of("member-fact", fact).near(fact, DeclaredMember.FACTS));
                return;
            }
            members.members().forEach((name, member) -> {
                if (!name.matches("[a-z][A-Za-z0-9]*")) {
                    member.problem("word-name", name);
                } else if (isTaken(fact, name)) {
                    member.problem("word-twice", name, fact);
                } else {
                    read(fact, name, member);
                }
            });
        });
        return List.copyOf(declared);
    }

    /** A debt is told by a member {@code debt} of no other record, and a name stands for one thing. */
    private static boolean isTaken(String fact, String name) {
        var path = fact.equals("Debt") ? "/debts/*/" : "/borrower/";
        return Vocabulary.standard().words(fact).containsKey(name)
                || Vocabulary.members().stream()
                        .anyMatch(member -> member.equals(path + name) || member.startsWith(path + name + "/"))
                || List.of("debt", "borrower", "budget", "figures").contains(name);
    }

    private void read(String fact, String name, Yaml yaml) {
        yaml.allow("type", "codes", "unit", "least", "most", "zh", "en");
        var type = type(yaml.member("type"));
        var meaning = Text.within(yaml);
        if (type == null) {
            return;
        }
        for (var only : List.of("unit", "least", "most")) {
            if (type != DeclaredMember.Type.NUMBER && !yaml.member(only).isMissing()) {
                yaml.member(only).problem("member-only", only, "number");
            }
        }
        if (type != DeclaredMember.Type.CODE && !yaml.member("codes").isMissing()) {
            yaml.member("codes").problem("member-only", "codes", "code");
        }
        var unit = type == DeclaredMember.Type.NUMBER ? unit(yaml.member("unit")) : Unit.NONE;
        var least = end(yaml.member("least"), BigDecimal.ZERO, unit);
        var most = end(yaml.member("most"), DeclaredMember.isPart(unit) ? MOST : MOST_WHOLE, unit);
        if (least.compareTo(most) > 0) {
            yaml.member("most").problem("member-range");
            return;
        }
        declared.add(new DeclaredMember(
                fact,
                name,
                type,
                type == DeclaredMember.Type.CODE ? codes(yaml.member("codes")) : List.of(),
                unit,
                least,
                most,
                meaning.zh().source(),
                meaning.en().source()));
    }

    private static DeclaredMember.@Nullable Type type(Yaml yaml) {
        var told = yaml.text();
        var type = Stream.of(DeclaredMember.Type.values())
                .filter(one -> one.code().equals(told))
                .findFirst()
                .orElse(null);
        if (type == null && !told.isEmpty()) {
            yaml.problem(Sentence.of("member-type", told).near(told, TYPES));
        }
        return type;
    }

    private static Unit unit(Yaml yaml) {
        var unit = FigureHistory.unit(yaml);
        if (unit == Unit.DATE) {
            yaml.problem("member-is-date");
        }
        return unit;
    }

    /** A number from 0 to what a situation can hold. */
    private static BigDecimal end(Yaml yaml, BigDecimal otherwise, Unit unit) {
        var told = yaml.isMissing() ? otherwise : Objects.requireNonNullElse(yaml.number(), otherwise);
        var most = DeclaredMember.isPart(unit) ? MOST : BigDecimal.valueOf(Integer.MAX_VALUE);
        if (told.signum() < 0 || told.compareTo(most) > 0) {
            yaml.problem("member-end", most.toPlainString());
            return otherwise;
        } else if (!DeclaredMember.isPart(unit) && told.stripTrailingZeros().scale() > 0) {
            yaml.problem("member-whole", unit.word());
            return otherwise;
        }
        return told;
    }

    private static List<String> codes(Yaml yaml) {
        var codes = new ArrayList<String>();
        for (var item : yaml.items()) {
            var code = item.text();
            if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                item.problem("member-code", code);
            } else if (codes.contains(code)) {
                item.problem("twice", code);
            } else {
                codes.add(code);
            }
        }
        if (codes.isEmpty()) {
            yaml.problem("member-no-codes");
        }
        return List.copyOf(codes);
    }
}
