package org.collectionadvisor.texts;

import java.util.List;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.situation.Situation.Language;

/** One text in both languages. */
public record Text(Phrase zh, Phrase en) {

    public Phrase in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** Reads a text in both languages. */
    public static Text read(Yaml yaml) {
        yaml.allow("zh", "en");
        for (var language : List.of("zh", "en")) {
            if (yaml.member(language).isMissing()) {
                yaml.lacks(language);
                return new Text(Phrase.EMPTY, Phrase.EMPTY);
            }
        }
        return within(yaml);
    }

    /** The text whose languages stand among other members. */
    public static Text within(Yaml yaml) {
        return new Text(Phrase.read(yaml.member("zh")), Phrase.read(yaml.member("en")));
    }
}
