package org.collectionadvisor.rulebook;

import org.collectionadvisor.situation.Situation.Language;

/** One text in both languages. */
public record Text(Phrase zh, Phrase en) {

    public Phrase in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    static Text read(Yaml yaml) {
        yaml.allow("zh", "en");
        return new Text(Phrase.read(yaml.member("zh")), Phrase.read(yaml.member("en")));
    }
}
