package org.collectionadvisor.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.collectionadvisor.report.Agencies;
import org.collectionadvisor.report.Report;
import org.collectionadvisor.situation.Situation;

/**
 * Answers on their way out, each added to a report as well. Until it is written an advice has with it, after a tab, what the report
 * needs of the situation; JSON on one line has no tab of its own.
 */
final class Reported extends OutputStream {
    private final OutputStream to;
    private final Report report;
    private final Line line = new Line();

    private static final class Line extends ByteArrayOutputStream {
        void addTo(Report report, OutputStream to) throws IOException {
            int end = count;
            var agencies = Agencies.NONE;
            for (int i = 0; i < count; i++) {
                if (buf[i] == '\t') {
                    end = i;
                    agencies = Agencies.read(buf, i + 1, count - i - 1);
                }
            }
            to.write(buf, 0, end);
            to.write('\n');
            report.add(Arrays.copyOf(buf, end), agencies);
        }
    }

    Reported(OutputStream to, Report report) {
        this.to = to;
        this.report = report;
    }

    /** An advice with what is needed of its situation. */
    static byte[] with(byte[] advice, Situation situation) {
        var agencies = Agencies.of(situation);
        if (agencies.byDebt().isEmpty()) {
            return advice;
        }
        var json = agencies.json();
        var both = Arrays.copyOf(advice, advice.length + 1 + json.length);
        both[advice.length] = '\t';
        System.arraycopy(json, 0, both, advice.length + 1, json.length);
        return both;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int begin = from;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, begin, i - begin);
                line.addTo(report, to);
                line.reset();
                begin = i + 1;
            }
        }
        line.write(bytes, begin, from + length - begin);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }
}
