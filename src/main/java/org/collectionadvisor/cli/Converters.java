package org.collectionadvisor.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.Limits;
import org.collectionadvisor.situation.Situation.Language;
import picocli.CommandLine.TypeConversionException;

/** Parses option values in the notation of situations. */
final class Converters {

    private Converters() {}

    static LocalDate day(String told) {
        try {
            var day = LocalDate.parse(told);
            if (!day.isBefore(Limits.FIRST_DAY) && !day.isAfter(Limits.LAST_DAY)) {
                return day;
            }
        } catch (DateTimeException e) {
            // reported below, in our own wording
        }
        throw new TypeConversionException("`" + told + "` is no date such as `2026-11-22`");
    }

    static Language language(String told) {
        return coded(told, Language.values(), "language");
    }

    static Form form(String told) {
        return coded(told, Form.values(), "form");
    }

    private static <C extends Coded> C coded(String told, C[] constants, String what) {
        for (var constant : constants) {
            if (constant.code().equals(told)) {
                return constant;
            }
        }
        var allowed = Arrays.stream(constants)
                .map(constant -> "`" + constant.code() + "`")
                .collect(Collectors.joining(" or "));
        throw new TypeConversionException("`" + told + "` is no " + what + "; use " + allowed);
    }
}
