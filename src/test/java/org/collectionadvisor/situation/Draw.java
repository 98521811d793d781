package org.collectionadvisor.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** The chance behind one drawn situation: its day, and how much its borrower tells. */
final class Draw {

    final LocalDate day;
    private final Random random;
    private final double talkative;

    Draw(long seed) {
        random = new Random(seed);
        talkative = pick(0.15, 0.4, 0.7, 0.7, 0.97);
        day = chance(0.8) ? Situations.DAY : LocalDate.of(2025, 3, 1).plusDays(random.nextInt(632));
    }

    /** A chance of its own for a day drawn before. */
    Draw(long seed, LocalDate day) {
        random = new Random(seed);
        talkative = pick(0.4, 0.97);
        this.day = day;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** From none to {@code most} different ones. */
    <T> List<T> some(T[] choices, int most) {
        var shuffled = new ArrayList<>(List.of(choices));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, between(0, Math.min(most, choices.length)));
    }

    BigDecimal yuan(int least, int most) {
        int decimals = pick(0, 0, 2);
        var cents = BigDecimal.valueOf(random.nextInt(100), 2);
        var whole = BigDecimal.valueOf(between(least, most));
        return decimals == 0 ? whole : whole.add(cents);
    }

    LocalDate daysAgo(int least, int most) {
        return day.minusDays(between(least, most));
    }

    Told object() {
        return new Told();
    }

    /** The members of an object; an optional one is often left out, and now and then told as null. */
    final class Told {

        final Map<String, Object> members = new LinkedHashMap<>();

        Told must(String name, Object value) {
            members.put(name, value);
            return this;
        }

        Told may(String name, Supplier<?> value) {
            if (chance(talkative)) {
                members.put(name, value.get());
            } else if (chance(0.05)) {
                members.put(name, null);
            }
            return this;
        }

        Told mayYes(String name, double probability) {
            return may(name, () -> chance(probability));
        }

        /** A member that is seldom heard of, even from those who tell all they know. */
        Told rarely(String name, double probability, Supplier<?> value) {
            return chance(probability) ? may(name, value) : this;
        }

        Object get(String name) {
            return members.get(name);
        }
    }
}
