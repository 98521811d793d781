package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.collectionadvisor.json.Escapes;
import org.collectionadvisor.json.Json;

/** Reformats JSON token by token, so that every number stays as it was written. */
final class Layout {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(LINES)
            .withArrayIndenter(LINES);

    private Layout() {}

    /** For people: one member a line, and no character that steers a terminal, since outside of texts JSON has none. */
    static byte[] pretty(byte[] json) {
        return Escapes.lines(new String(copy(json, PRETTY.createInstance()), UTF_8))
                .getBytes(UTF_8);
    }

    /** For JSON Lines: all on one line. */
    static byte[] compact(byte[] json) {
        return Escapes.json(copy(json, new MinimalPrettyPrinter()));
    }

    private static byte[] copy(byte[] json, PrettyPrinter printer) {
        var laidOut = new ByteArrayOutputStream(2 * json.length);
        var factory = Json.mapper().getFactory();
        try (var parser = factory.createParser(json);
                var generator = factory.createGenerator(laidOut).setPrettyPrinter(printer)) {
            while (parser.nextToken() != null) {
                generator.copyCurrentEventExact(parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return laidOut.toByteArray();
    }
}
