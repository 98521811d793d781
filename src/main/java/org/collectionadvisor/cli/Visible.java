package org.collectionadvisor.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.collectionadvisor.json.Escapes;

/** Lets a terminal show what comes from outside without obeying it. */
final class Visible extends FilterWriter {

    Visible(Writer to) {
        super(to);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(Escapes.lines(text.substring(from, from + length)));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        out.write(Escapes.lines(new String(text, from, length)));
    }

    @Override
    public void write(int one) throws IOException {
        out.write(Escapes.lines(String.valueOf((char) one)));
    }
}
