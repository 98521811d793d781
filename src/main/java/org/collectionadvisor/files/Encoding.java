package org.collectionadvisor.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a file into text; what is not UTF-8 is named with the line in which it begins. */
final class Encoding {
    private static final String GBK = "GBK";

    private Encoding() {}

    /** The text; null if it is not UTF-8. */
    static @Nullable String text(String file, byte[] bytes, Problems problems) {
        if (bytes.length >= 2
                && ((bytes[0] == -1 && bytes[1] == -2)
                        || (bytes[0] == -2 && bytes[1] == -1)
                        || (bytes[0] == 0) != (bytes[1] == 0))) {
            problems.add(file, 0, Sentence.of("not-utf8", "UTF-16"));
            return null;
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(bytes.length + 1);
        if (decoder.decode(in, out, true).isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.add(file, line, isGbk(bytes) ? Sentence.of("not-utf8", GBK) : Sentence.of("broken-utf8"));
            return null;
        }
        var text = out.flip().toString();
        if (text.indexOf('\n') < 0) {
            text = text.replace('\r', '\n'); // as some programs save tables
        }
        if (text.startsWith("\uFEFF")) {
            problems.add(file, 1, Sentence.of("byte-order-mark"));
            return text.substring(1);
        }
        return text;
    }

    private static boolean isGbk(byte[] bytes) {
        try {
            Charset.forName(GBK).newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return false;
        }
    }
}
