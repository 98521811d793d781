package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.collectionadvisor.json.Escapes;

/**
 * The streams of a command: results go to {@code out}, everything else to {@code err}, in UTF-8 whatever the locale.
 *
 * @param err for sentences, which may name what comes from outside
 * @param terminal the same for what a terminal is to obey
 */
record Streams(InputStream in, OutputStream out, PrintWriter err, PrintWriter terminal) {

    /** The streams of the process; bypasses {@code System.out}, which swallows write errors. */
    static Streams standard() {
        return of(System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    static Streams of(InputStream in, OutputStream out, OutputStream err) {
        var terminal = new PrintWriter(new OutputStreamWriter(err, UTF_8), true);
        return new Streams(in, out, new PrintWriter(new Visible(terminal), true), terminal);
    }

    void print(String text) throws IOException {
        out.write(Escapes.lines(text).getBytes(UTF_8));
        out.flush();
    }
}
