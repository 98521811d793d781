package org.collectionadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Supplier;
import org.collectionadvisor.json.Escapes;

/** Says what to do where a run is stopped before its end, by a signal or by a failure. */
final class Stopped {
    private Stopped() {}

    /** What may be stopped. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** @param advice is empty where there is nothing to say */
    static <T> T saying(Supplier<String> advice, PrintWriter err, Work<T> work) throws IOException {
        var hook = new Thread(() -> say(advice, err), "stopped");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.run();
        } finally {
            if (isRemoved(hook)) {
                say(advice, err);
            }
        }
    }

    /** False where the process is ending: then the hook speaks. */
    private static boolean isRemoved(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void say(Supplier<String> advice, PrintWriter err) {
        var text = advice.get();
        if (!text.isEmpty()) {
            err.println(Escapes.line(text));
        }
    }
}
