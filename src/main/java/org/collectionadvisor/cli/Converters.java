package org.collectionadvisor.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
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
        for (var language : Language.values()) {
            if (language.code().equals(told)) {
                return language;
            }
        }
        var allowed = Arrays.stream(Language.values())
                .map(language -> "`" + language.code() + "`")
                .collect(Collectors.joining(" or "));
        throw new TypeConversionException("`" + told + "` is no language; use " + allowed);
    }
}
