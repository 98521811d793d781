package org.collectionadvisor.files;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A number as an author writes it; one that is written as a text, or in signs that only look like digits, is told. */
final class NumberTold {
    static final int LONGEST = 40;

    private NumberTold() {}

    /** The number; a problem and null where none stands. */
    static @Nullable BigDecimal in(Yaml yaml) {
        var text = yaml.text();
        if (text.isEmpty() || isOdd(yaml, text)) {
            return null;
        }
        try {
            var number = text.length() > LONGEST ? null : new BigDecimal(text);
            if (number != null && Math.abs((long) number.scale()) <= LONGEST) {
                return number;
            }
            yaml.problem("number-too-long", number == null ? text.length() : Math.abs((long) number.scale()));
        } catch (NumberFormatException e) {
            yaml.problem(none(text));
        }
        return null;
    }

    private static boolean isOdd(Yaml yaml, String text) {
        var strange = Signs.strangeDigit(text);
        if (strange.isPresent()) {
            yaml.problem(Signs.said(strange.getAsInt()));
        } else if (isQuoted(yaml) && text.matches("-?[0-9.]+")) {
            yaml.problem("number-quoted", text);
        } else {
            return false;
        }
        return true;
    }

    private static boolean isQuoted(Yaml yaml) {
        return yaml.node() instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
    }

    private static Sentence none(String text) {
        var said = Sentence.of("no-number");
        if (text.matches("[0-2]?[0-9]:00")) {
            return said.instead("word-of", Integer.toString(Integer.parseInt(text.substring(0, text.indexOf(':')))));
        }
        var percent = text.replaceFirst("\\s*[%％]$", "");
        return !percent.equals(text) && percent.matches("[0-9]{1,9}([.][0-9]{1,9})?")
                ? said.instead(
                        "write-fraction",
                        new BigDecimal(percent).movePointLeft(2).toPlainString(),
                        percent)
                : said.instead("write-number");
    }
}
