package org.collectionadvisor.facts;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.situation.Moment;
import org.jspecify.annotations.Nullable;

/** Finds members of the situation by path, such as {@code /debts/*}{@code /agency/with}. */
final class Members {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var byName = new HashMap<String, Method>();
            for (var component : type.getRecordComponents()) {
                byName.put(component.getName(), component.getAccessor());
            }
            return byName;
        }
    };

    private Members() {}

    /** The members a path leads to from a fact, or from the root: one, or one for each item of the lists on its way. */
    static List<Told> at(Fact fact, String base, String path) {
        var found = new ArrayList<Told>();
        if (path.startsWith("/")) {
            walk(fact.facts().situation(), "", "", List.of(path.substring(1).split("/")), found);
        } else {
            walk(fact.told(), fact.pointer(), base, List.of(path.split("/")), found);
        }
        return found;
    }

    private static void walk(
            @Nullable Object from, String pointer, String member, List<String> path, List<Told> found) {
        if (path.isEmpty()) {
            found.add(new Told(pointer, member, from instanceof Moment moment ? moment.told() : from));
            return;
        }
        var rest = path.subList(1, path.size());
        var step = path.get(0);
        if (!step.equals("*")) {
            var name = firstTold(from, step.split("\\|"));
            walk(value(from, name), pointer + "/" + name, member + "/" + name, rest, found);
        } else if (from instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                walk(items.get(i), pointer + "/" + i, member + "/*", rest, found);
            }
        } else {
            found.add(new Told(pointer, member, null));
        }
    }

    private static String firstTold(@Nullable Object from, String... names) {
        for (var name : names) {
            if (value(from, name) != null) {
                return name;
            }
        }
        return names[0];
    }

    private static @Nullable Object value(@Nullable Object from, String name) {
        if (from == null) {
            return null;
        }
        var accessor = ACCESSORS.get(from.getClass()).get(name);
        if (accessor == null) {
            throw new IllegalStateException(
                    "no member `" + name + "` in " + from.getClass().getSimpleName());
        }
        return Word.call(accessor, from);
    }
}
