package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** The streams of a command: results go to {@code out}, everything else to {@code err}, in UTF-8 whatever the locale. */
record Streams(InputStream in, OutputStream out, PrintWriter err) {

    /** The streams of the process; bypasses {@code System.out}, which swallows write errors. */
    static Streams standard() {
        return of(System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    static Streams of(InputStream in, OutputStream out, OutputStream err) {
        return new Streams(in, out, new PrintWriter(new OutputStreamWriter(err, UTF_8), true));
    }

    void print(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
