package org.collectionadvisor.rulebook;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.facts.WorkingDays;
import org.collectionadvisor.situation.DeclaredMember;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.texts.Effect;
import org.collectionadvisor.texts.InterviewQuestion;
import org.collectionadvisor.texts.Phrase;
import org.collectionadvisor.texts.Question;
import org.collectionadvisor.texts.StepText;
import org.collectionadvisor.texts.Text;
import org.collectionadvisor.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Writes a rulebook that was read as bytes, for {@link SnapshotReader}. Records are written component by component as they
 * are, so that none can be forgotten; a program reads only what the same build of it wrote.
 */
final class Snapshot {
    /** Every record of a rulebook; its index here stands for it. */
    static final List<Class<? extends Record>> RECORDS = List.of(
            Rulebook.About.class,
            Rule.Written.class,
            Condition.All.class,
            Condition.Any.class,
            Condition.Unless.class,
            Condition.Compare.class,
            Condition.OneOf.class,
            Condition.Contains.class,
            Condition.Is.class,
            Condition.Known.class,
            Conclusion.Interruption.class,
            Conclusion.LeaveOut.class,
            Conclusion.Finding.class,
            Conclusion.Risk.class,
            Conclusion.Rank.class,
            Conclusion.Answer.class,
            Conclusion.Step.class,
            Conclusion.Withhold.class,
            Conclusion.WithholdAsks.class,
            Conclusion.WithholdWarnings.class,
            Conclusion.WithholdDraft.class,
            Operand.FigureRef.class,
            Operand.Code.class,
            Operand.OfFinding.class,
            Operand.OfStep.class,
            Operand.OfCode.class,
            Operand.OfLevel.class,
            Operand.Whole.class,
            Read.class,
            Definition.class,
            Defined.class,
            DeclaredMember.class,
            Formula.class,
            FigureHistory.class,
            Source.class,
            Codes.class,
            Codes.Step.class,
            Texts.class,
            Text.class,
            StepText.class,
            Question.class,
            InterviewQuestion.class,
            InterviewQuestion.Choice.class,
            StepText.ContactPoint.class,
            Effect.class,
            WorkingDays.class);

    static final List<Class<? extends Enum<?>>> ENUMS = List.of(
            Op.class,
            Read.Whose.class,
            Source.Weight.class,
            Channel.class,
            Level.class,
            Unit.class,
            DeclaredMember.Type.class,
            Formula.Form.class);

    /** What comes next; its index stands for it. */
    enum Kind {
        NOTHING,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        LIST,
        DAYS,
        MAP,
        SORTED,
        OPTIONAL,
        DECIMAL,
        DAY,
        ENUM,
        RECORD,
        /** A record that was written before: whatever is equal is one when it is read. */
        AGAIN,
        WORD,
        PHRASE
    }

    static final List<Kind> KINDS = List.of(Kind.values());

    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<Record, Integer> records = new HashMap<>();

    private Snapshot() {}

    /** The texts, each once, and then the values in depth-first order. */
    static byte[] of(List<?> parts) {
        var snapshot = new Snapshot();
        snapshot.write(parts);
        var all = new ByteArrayOutputStream();
        number(snapshot.texts.size(), all);
        snapshot.texts.keySet().forEach(text -> {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length, all);
            all.writeBytes(bytes);
        });
        all.writeBytes(snapshot.values.toByteArray());
        return all.toByteArray();
    }

    private void write(@Nullable Object value) {
        if (value == null) {
            kind(Kind.NOTHING);
        } else if (value instanceof Record of) {
            record(of);
        } else if (value instanceof Map<?, ?> map) {
            kind(map instanceof SortedMap ? Kind.SORTED : Kind.MAP, map.size());
            map.forEach((key, item) -> {
                write(key);
                write(item);
            });
        } else if (value instanceof List<?> list) {
            kind(Kind.LIST, list.size());
            list.forEach(this::write);
        } else if (value instanceof java.util.Set<?> days) {
            kind(Kind.DAYS, days.size());
            // A set has no order of its own, a build's bytes have.
            new TreeSet<>(days).forEach(this::write);
        } else if (value instanceof Optional<?> optional) {
            kind(Kind.OPTIONAL);
            write(optional.orElse(null));
        } else {
            single(value);
        }
    }

    private void record(Record of) {
        var before = records.get(of);
        if (before != null) {
            kind(Kind.AGAIN, before);
            return;
        }
        kind(Kind.RECORD, index(RECORDS, of.getClass()));
        for (var component : of.getClass().getRecordComponents()) {
            write(component(of, component));
        }
        // The reader counts a record once it has all its components.
        records.put(of, records.size());
    }

    private void single(Object value) {
        if (value instanceof String text) {
            kind(Kind.TEXT, text(text));
        } else if (value instanceof Integer number) {
            kind(Kind.NUMBER, number);
        } else if (value instanceof Boolean truth) {
            kind(truth ? Kind.TRUE : Kind.FALSE);
        } else if (value instanceof BigDecimal decimal) {
            kind(Kind.DECIMAL, text(decimal.toString()));
        } else if (value instanceof LocalDate day) {
            kind(Kind.DAY, text(day.toString()));
        } else if (value instanceof Enum<?> constant) {
            kind(Kind.ENUM, index(ENUMS, constant.getDeclaringClass()));
            number(List.of(constant.getDeclaringClass().getEnumConstants()).indexOf(constant), values);
        } else if (value instanceof Word word) {
            kind(Kind.WORD, text(word.fact()));
            number(text(word.name()), values);
        } else if (value instanceof Phrase phrase) {
            kind(Kind.PHRASE, text(phrase.source()));
        } else {
            throw new IllegalStateException("a rulebook holds no " + value.getClass());
        }
    }

    private static Object component(Record of, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int index(List<?> known, Class<?> type) {
        int index = known.indexOf(type);
        if (index < 0) {
            throw new IllegalStateException("add " + type + " to what a snapshot knows");
        }
        return index;
    }

    private int text(String text) {
        return texts.computeIfAbsent(text, added -> texts.size());
    }

    private void kind(Kind kind) {
        values.write(KINDS.indexOf(kind));
    }

    private void kind(Kind kind, int number) {
        kind(kind);
        number(number, values);
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private static void number(int number, ByteArrayOutputStream to) {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            to.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        to.write(rest);
    }
}
