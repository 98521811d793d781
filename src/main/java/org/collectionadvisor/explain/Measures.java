package org.collectionadvisor.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Formats;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.Moment;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** Values with their units, in one language. */
final class Measures {
    private static final Map<Unit, String> CHINESE = new EnumMap<>(Map.of(
            Unit.DAYS, "天", Unit.MONTHS, "个月", Unit.YEARS, "年", Unit.HOUR, "点", Unit.PERSONS, "人", Unit.YUAN, "元"));
    private static final Map<Unit, String> ENGLISH = new EnumMap<>(Map.of(
            Unit.DAYS, "day", Unit.MONTHS, "month", Unit.YEARS, "year", Unit.PERSONS, "person", Unit.YUAN, "yuan"));

    private final Language language;

    Measures(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    String channel(Channel channel) {
        return switch (channel) {
            case AGENCY -> say("催收公司", "collection agency");
            case LEGAL -> say("法院", "court");
            case CREDIT_RECORD -> say("征信记录", "credit record");
            case ASSIGNMENT -> say("债权转让", "debt sold on");
        };
    }

    String level(Level level) {
        return switch (level) {
            case NONE -> say("没有", "none");
            case LOW -> say("低", "low");
            case MEDIUM -> say("中", "medium");
            case HIGH -> say("高", "high");
            case OCCURRED -> say("已经发生", "has happened");
        };
    }

    /** Whether a unit is a word after whole numbers. */
    static boolean isCounted(Unit unit) {
        return ENGLISH.containsKey(unit) && unit != Unit.YUAN;
    }

    /** A value with its unit; of a range both ends. */
    String shown(@Nullable Object value, Unit unit) {
        if (value == null) {
            return say("未知", "unknown");
        } else if (value instanceof Range<?> range) {
            return shown(range, unit);
        } else if (value instanceof Moment moment) {
            return moment.told();
        } else if (value instanceof Coded code) {
            return code.code();
        } else if (value instanceof Boolean truth) {
            return truth ? say("是", "yes") : say("否", "no");
        } else if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? say("没有", "none")
                    : list.stream().map(item -> shown(item, unit)).collect(Collectors.joining(say("、", ", ")));
        }
        return counted(value instanceof Figure figure ? plain(figure) : value, unit);
    }

    /** The number or the day a figure stands for. */
    static Object plain(Figure figure) {
        return figure.unit() == Unit.DATE ? figure.day() : figure.value();
    }

    private String shown(Range<?> range, Unit unit) {
        var least = range.atLeast();
        var most = range.atMost();
        if (least == null) {
            return say("至多 ", "at most ") + shown(most, unit);
        } else if (most == null) {
            return say("至少 ", "at least ") + shown(least, unit);
        } else if (range.isExact()) {
            return shown(least, unit);
        }
        return shown(least, unit) + say(" 到 ", " to ") + shown(most, unit);
    }

    private String counted(Object value, Unit unit) {
        if (value instanceof LocalDate || unit == Unit.NONE || unit == Unit.DATE) {
            return Formats.format(language, value, unit);
        }
        var number = Formats.format(language, value instanceof Integer whole ? BigDecimal.valueOf(whole) : value, unit);
        if (language == Language.ZH) {
            return number + (CHINESE.containsKey(unit) ? " " + CHINESE.get(unit) : "");
        }
        if (unit == Unit.HOUR) {
            return number + ":00";
        }
        var one = ENGLISH.get(unit);
        boolean plural = unit != Unit.YUAN && !number.equals("1");
        return number + (one == null ? "" : " " + one + (plural ? "s" : ""));
    }
}
