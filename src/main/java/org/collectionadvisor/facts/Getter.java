package org.collectionadvisor.facts;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A method that words are read by, called as compiled code would: words are read thousands of times in each situation. */
final class Getter {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final Method method;

    // Made when first needed, as few of the words are; two threads that come at once make the same.
    private @Nullable Function<Object, @Nullable Object> plain;
    private @Nullable BiFunction<Object, @Nullable Object, @Nullable Object> withArgument;

    Getter(Method method) {
        this.method = method;
    }

    Method method() {
        return method;
    }

    @SuppressWarnings("unchecked") // argument and result are of the types of the method
    @Nullable
    Object get(Object on) {
        var known = plain;
        if (known == null) {
            known = (Function<Object, @Nullable Object>) made(Function.class);
            plain = known;
        }
        return known.apply(on);
    }

    @SuppressWarnings("unchecked") // argument and result are of the types of the method
    @Nullable
    Object get(Object on, @Nullable Object argument) {
        var known = withArgument;
        if (known == null) {
            known = (BiFunction<Object, @Nullable Object, @Nullable Object>) made(BiFunction.class);
            withArgument = known;
        }
        return known.apply(on, argument);
    }

    private Object made(Class<?> type) {
        try {
            var handle = LOOKUP.unreflect(method);
            var instantiated = handle.type().wrap();
            return LambdaMetafactory.metafactory(
                            LOOKUP, "apply", MethodType.methodType(type), instantiated.generic(), handle, instantiated)
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot call " + method, e);
        }
    }
}
