package org.collectionadvisor.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** Answers to a question on either side of whatever the waiting rules compare them with. */
final class Representatives {
    private static final BigDecimal PART = new BigDecimal("0.0001");

    private final Facts facts;
    private final String member;
    private final @Nullable Word own;
    private final Set<Object> answers = new LinkedHashSet<>();

    Representatives(Facts facts, String member) {
        this.facts = facts;
        this.member = member;
        own = facts.vocabulary().wordOf(member);
    }

    /** The answers in JSON values, those that the rules compare with first. */
    List<Object> of(List<Rule> waiting) {
        if (own == null) {
            // A list that was not told may be one of nothing.
            boolean list = !member.contains("*") && !member.substring(1).contains("/");
            return list ? List.of(List.of()) : dated(waiting);
        }
        if (own.kind() == Word.Kind.TRUTH) {
            return List.of(true, false);
        }
        if (own.kind() == Word.Kind.CODES) {
            answers.add(List.of());
        }
        singles(waiting).forEach(this::add);
        if (own.kind() == Word.Kind.CODE) {
            own.codes().stream()
                    .filter(code -> !answers.contains(code))
                    .findFirst()
                    .ifPresent(answers::add);
        }
        return List.copyOf(answers);
    }

    private List<Object> dated(List<Rule> waiting) {
        singles(waiting).forEach(this::add);
        return List.copyOf(answers);
    }

    /** The single conditions that read what follows from the member. */
    private Stream<Condition.Single> singles(List<Rule> waiting) {
        return waiting.stream()
                .flatMap(rule -> singles(rule.when()))
                .filter(single -> single.left().word().askedBy().contains(member))
                .distinct();
    }

    private static Stream<Condition.Single> singles(Condition condition) {
        return condition instanceof Condition.Single single
                ? Stream.of(single)
                : condition.parts().stream().flatMap(Representatives::singles);
    }

    private void add(Condition.Single single) {
        if (single instanceof Condition.OneOf of) {
            of.codes().stream().map(Operand.Code::code).forEach(answers::add);
        } else if (single instanceof Condition.Contains contains) {
            answers.add(List.of(contains.code().code()));
        } else if (single instanceof Condition.Compare compare) {
            if (compare.right() instanceof Operand.Code code) {
                answers.add(code.code());
            } else if (compare.right() instanceof Operand.FigureRef figure) {
                beside(single.left().word(), facts.figures().at(figure.index()));
            } else if (compare.right() instanceof Operand.Whole whole) {
                beside(single.left().word(), new Figure("", Unit.NONE, BigDecimal.valueOf(whole.number())));
            }
        }
    }

    private void beside(Word word, @Nullable Figure figure) {
        if (figure == null) {
            return;
        }
        if (own != null && word.name().equals(own.name())) {
            if (figure.unit() == Unit.DATE) {
                days(figure.day());
            } else {
                numbers(figure.value());
            }
        } else if (own == null || own.kind() == Word.Kind.DATE) {
            // Words that count from a day, or to it, are compared with a number of days, months or years.
            count(word.unit(), figure.value());
        }
    }

    private void days(LocalDate day) {
        Stream.of(day.minusDays(1), day, day.plusDays(1))
                .map(LocalDate::toString)
                .forEach(answers::add);
    }

    private void count(Unit unit, BigDecimal number) {
        var today = facts.situation().asOf();
        int count = number.intValue();
        var ends = new ArrayList<LocalDate>();
        switch (unit) {
            case DAYS -> ends.addAll(List.of(today.minusDays(count), today.plusDays(count)));
            case MONTHS -> ends.addAll(List.of(today.minusMonths(count), today.plusMonths(count)));
            case YEARS -> ends.addAll(List.of(today.minusYears(count), today.plusYears(count)));
            default -> {}
        }
        ends.forEach(this::days);
    }

    private void numbers(BigDecimal threshold) {
        var word = own;
        boolean whole = word != null && word.kind() == Word.Kind.WHOLE;
        // Nobody tells an income to the cent.
        var step = whole || (word != null && word.unit() == Unit.YUAN) ? BigDecimal.ONE : PART;
        Stream.of(threshold.subtract(step), threshold, threshold.add(step))
                .filter(number -> number.signum() >= 0)
                .map(number -> whole ? (Object) number.intValue() : number)
                .forEach(answers::add);
    }
}
