package org.collectionadvisor.facts;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.situation.Moment;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** A path to members of the situation, such as {@code /debts/*}{@code /agency/with}, from a fact or from the root. */
final class Members {
    private static final String EACH = "*";

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var byName = new HashMap<String, Method>();
            for (var component : type.getRecordComponents()) {
                byName.put(component.getName(), Word.open(component.getAccessor()));
            }
            return byName;
        }
    };

    private final boolean fromRoot;
    private final String base;
    private final String[][] steps;
    private final List<Way> ways;

    /** One way to a member, all its names known beforehand: nothing has to be put together or looked up step by step. */
    private record Way(List<Method> accessors, String path, String member) {
        Way(Class<?> from, String base, List<String> names) {
            this(accessors(from, names), "/" + String.join("/", names), base + "/" + String.join("/", names));
        }

        private static List<Method> accessors(Class<?> from, List<String> names) {
            var accessors = new ArrayList<Method>();
            Class<?> type = from;
            for (var name : names) {
                var accessor = accessor(type, name);
                accessors.add(accessor);
                type = accessor.getReturnType();
            }
            return List.copyOf(accessors);
        }

        @Nullable
        Object value(Object from) {
            Object value = from;
            for (int i = 0; i < accessors.size() && value != null; i++) {
                value = Word.call(accessors.get(i), value);
            }
            return value;
        }

        Told at(String pointer, @Nullable Object value) {
            return new Told(pointer + path, member, plain(value));
        }
    }

    /**
     * @param told the type of the fact's records
     * @param base where they stand, with {@code *} for every place in a list
     */
    Members(Class<?> told, String base, String path) {
        fromRoot = path.startsWith("/");
        this.base = fromRoot ? "" : base;
        steps = Stream.of((fromRoot ? path.substring(1) : path).split("/"))
                .map(step -> step.split("\\|"))
                .toArray(String[][]::new);
        ways = ways(fromRoot ? Situation.class : told);
    }

    /** None where the path leads through a list, or has several names before its last. */
    private List<Way> ways(Class<?> from) {
        var first = List.of(steps).subList(0, steps.length - 1);
        if (first.stream().anyMatch(step -> step.length > 1 || step[0].equals(EACH))) {
            return List.of();
        }
        return Stream.of(steps[steps.length - 1])
                .map(last -> Stream.concat(first.stream().map(step -> step[0]), Stream.of(last))
                        .toList())
                .map(names -> new Way(from, base, names))
                .toList();
    }

    /** The members the path leads to: one, or one for each item of the lists on its way. */
    List<Told> at(Fact fact) {
        if (!ways.isEmpty()) {
            return List.of(fromRoot ? firstTold(fact.facts().situation(), "") : firstTold(fact.told(), fact.pointer()));
        }
        var found = new ArrayList<Told>();
        if (fact instanceof DebtFacts debt && fromRoot && steps.length > 1 && steps[1][0].equals(EACH)) {
            ownItems(debt, found);
        } else if (fromRoot) {
            walk(fact.facts().situation(), "", "", 0, found);
        } else {
            walk(fact.told(), fact.pointer(), base, 0, found);
        }
        return found;
    }

    private Told firstTold(Object from, String pointer) {
        for (var way : ways) {
            var value = way.value(from);
            if (value != null) {
                return way.at(pointer, value);
            }
        }
        return ways.get(0).at(pointer, null);
    }

    /** Of the lists beside the debts, a debt's word follows from the items about it, and from those that name no debt. */
    private void ownItems(DebtFacts debt, List<Told> found) {
        var list = steps[0][0];
        if (list.equals("debts") || debt.facts().isUnknown(list)) {
            walk(debt.facts().situation(), "", "", 0, found);
            return;
        }
        for (var concerning :
                List.of(debt.concerning(), debt.facts().unknownDebt().concerning())) {
            concerning.items(list).forEach(item -> walk(item.told(), item.pointer(), "/" + list + "/*", 2, found));
        }
    }

    private void walk(@Nullable Object from, String pointer, String member, int step, List<Told> found) {
        if (step == steps.length) {
            found.add(new Told(pointer, member, plain(from)));
            return;
        }
        if (!steps[step][0].equals(EACH)) {
            var name = firstTold(from, steps[step]);
            walk(value(from, name), pointer + "/" + name, member + "/" + name, step + 1, found);
        } else if (from instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                walk(items.get(i), pointer + "/" + i, member + "/*", step + 1, found);
            }
        } else {
            found.add(new Told(pointer, member, null));
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Moment moment ? moment.told() : value;
    }

    private static String firstTold(@Nullable Object from, String... names) {
        return names.length == 1
                ? names[0]
                : Arrays.stream(names)
                        .filter(name -> value(from, name) != null)
                        .findFirst()
                        .orElse(names[0]);
    }

    private static @Nullable Object value(@Nullable Object from, String name) {
        if (from == null) {
            return null;
        }
        return Word.call(accessor(from.getClass(), name), from);
    }

    private static Method accessor(Class<?> type, String name) {
        var accessor = ACCESSORS.get(type).get(name);
        if (accessor == null) {
            throw new IllegalStateException("no member `" + name + "` in " + type.getSimpleName());
        }
        return accessor;
    }
}
