package org.collectionadvisor;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.collectionadvisor.rulebook.RulebookException;
import org.collectionadvisor.situation.Situations;
import org.jspecify.annotations.Nullable;

/** The first call of a process, on an unusual thread; it ends badly unless an advice comes out. */
public final class FirstCall {
    private FirstCall() {}

    /** @param arguments the kind of thread, and then for each call the folder that it opens, {@code jar} for the rules in the jar */
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("own-loader")) {
            inOwnLoader("foreign-loader", arguments[1]);
            return;
        }
        for (int i = 1; i < arguments.length; i++) {
            var rules = arguments[i];
            var said = on(arguments[0], () -> advice(rules));
            System.out.println(said);
        }
    }

    /** Starts over with classes that the process itself does not know, as those of a container. */
    private static void inOwnLoader(String... arguments) throws Exception {
        var path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(FirstCall::url)
                .toArray(URL[]::new);
        System.setProperty("java.class.path", "");
        try (var own = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            own.loadClass(FirstCall.class.getName())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String on(String thread, Supplier<String> call) throws Exception {
        switch (thread) {
            case "without-loader":
                return on((ClassLoader) null, call);
            case "foreign-loader":
                try (var foreign = new URLClassLoader(new URL[0], null)) {
                    return on(foreign, call);
                }
            case "common-pool":
                return ForkJoinPool.commonPool().submit(call::get).join();
            default:
                throw new IllegalArgumentException(thread);
        }
    }

    private static String on(@Nullable ClassLoader loader, Supplier<String> call) {
        var thread = Thread.currentThread();
        thread.setContextClassLoader(loader);
        var said = call.get();
        if (!Objects.equals(thread.getContextClassLoader(), loader)) {
            throw new IllegalStateException("the caller's loader was not restored");
        }
        return said;
    }

    private static String advice(String rules) {
        var situation = Situations.lines(1).findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8);
        try (var advisor = rules.equals("jar") ? Advisor.open() : Advisor.open(Path.of(rules))) {
            return new String(advisor.advise(situation, Situations.DAY, null), StandardCharsets.UTF_8);
        } catch (RulebookException e) {
            return "unsound";
        }
    }
}
