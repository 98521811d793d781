package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** Where a command reads from and writes to: results to {@code out}, all else to {@code err}, UTF-8 in any locale. */
record Streams(InputStream in, OutputStream out, PrintWriter err) {

    /** Those of the process; {@code System.out} would swallow a failure to write. */
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
