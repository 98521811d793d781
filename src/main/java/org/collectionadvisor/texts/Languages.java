package org.collectionadvisor.texts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Signs;
import org.collectionadvisor.files.Yaml;

/** Looks at what stands in a language: whether it is that language, is finished, and has no signs that would be shown as they are. */
public final class Languages {
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern UNFINISHED = Pattern.compile("(?=[TFX待])(\\b(TODO|FIXME|TBD|XXX)\\b|待补|待译|待翻译|待填)");
    private static final Pattern MARKUP =
            Pattern.compile("(?=[<*`&\\[])(</?[A-Za-z][^<>]*>|\\*\\*|`|&(nbsp|amp|lt|gt|quot);|\\[[^\\]]*]\\()");
    private static final Pattern PLACES = Pattern.compile("\\{\\{.*?}}");

    private Languages() {}

    /** Looks at the {@code zh} and {@code en} of something. */
    public static void check(Yaml both) {
        for (var language : List.of("zh", "en")) {
            var text = both.member(language);
            if (text.textOrNull() != null) {
                check(text, language.equals("zh"), String.valueOf(text.textOrNull()));
            }
        }
    }

    /** Looks at one text where it is written. */
    public static void check(Yaml where, boolean chinese, String source) {
        var words = PLACES.matcher(source).replaceAll("");
        // A text is in the wrong language if it has letters of the other alone.
        boolean han = words.codePoints().anyMatch(Character::isIdeographic);
        if (han != chinese && LATIN.matcher(words).find() == chinese) {
            where.problem(chinese ? "not-chinese" : "not-english");
        }
        var unfinished = UNFINISHED.matcher(words);
        if (unfinished.find()) {
            where.problem("text-unfinished", unfinished.group());
        }
        var cut = Stream.of("'", "\"")
                .filter(quote -> source.endsWith(quote) && source.indexOf(quote) == source.length() - 1)
                .findFirst();
        cut.ifPresent(quote -> where.problem("text-quote", quote));
        var markup = MARKUP.matcher(words);
        if (markup.find()) {
            where.problem("text-markup", markup.group());
        }
        var strange = chinese ? Stream.of('｛', '｝') : Stream.of('｛', '｝', '，', '。', '；', '：', '（', '）', '？', '！', '、');
        strange.filter(sign -> source.indexOf(sign) >= 0)
                .findFirst()
                .map(sign -> Sentence.of("text-sign", Signs.shown(sign), Signs.plain(sign.toString())))
                .ifPresent(where::problem);
    }
}
