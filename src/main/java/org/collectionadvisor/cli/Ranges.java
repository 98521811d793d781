package org.collectionadvisor.cli;

import com.github.victools.jsonschema.generator.ConfigFunction;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigPart;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.collectionadvisor.situation.Limits.Amount;
import org.collectionadvisor.situation.Limits.Digits;
import org.collectionadvisor.situation.Limits.Length;
import org.collectionadvisor.situation.Limits.Rate;
import org.collectionadvisor.situation.Limits.Whole;
import org.jspecify.annotations.Nullable;

/**
 * The limits beside the components as a schema's keywords. Decimals are left to the reader: {@code multipleOf} fails on
 * sound amounts where a validator counts in floating point.
 */
final class Ranges {

    private Ranges() {}

    static void apply(SchemaGeneratorConfigPart<FieldScope> fields) {
        fields.withNumberInclusiveMinimumResolver(of(Whole.class, whole -> BigDecimal.valueOf(whole.min())))
                .withNumberInclusiveMinimumResolver(of(Amount.class, amount -> BigDecimal.ZERO))
                .withNumberInclusiveMinimumResolver(of(Rate.class, rate -> BigDecimal.ZERO))
                .withNumberInclusiveMaximumResolver(of(Whole.class, whole -> BigDecimal.valueOf(whole.max())))
                .withNumberExclusiveMaximumResolver(of(Amount.class, amount -> Amount.BELOW))
                .withNumberExclusiveMaximumResolver(of(Rate.class, rate -> Rate.BELOW))
                .withStringPatternResolver(of(Digits.class, digits -> "^[0-9]{" + digits.value() + "}$"))
                .withStringMinLengthResolver(length(String.class, Length::min))
                .withStringMaxLengthResolver(length(String.class, Length::max))
                .withArrayMinItemsResolver(length(List.class, Length::min))
                .withArrayMaxItemsResolver(length(List.class, Length::max));
    }

    private static <A extends Annotation, R> ConfigFunction<FieldScope, @Nullable R> of(
            Class<A> limit, Function<A, R> keyword) {
        return field -> {
            var component = Component.of(field);
            var stated = component == null ? null : component.annotation(limit);
            return stated == null ? null : keyword.apply(stated);
        };
    }

    /** A length counts characters or entries, by the type it stands on; a least length of nothing is left unsaid. */
    private static ConfigFunction<FieldScope, @Nullable Integer> length(
            Class<?> type, Function<Length, Integer> keyword) {
        var stated = of(Length.class, keyword);
        return field -> {
            var length = field.getRawMember().getType() == type ? stated.apply(field) : null;
            return length == null || length == 0 ? null : length;
        };
    }
}
