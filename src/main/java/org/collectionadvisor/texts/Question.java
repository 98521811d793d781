package org.collectionadvisor.texts;

import org.collectionadvisor.files.Yaml;

/**
 * What a person is asked.
 *
 * @param why what the answer would decide
 */
public record Question(Text question, Text why) {
    static Question read(Yaml yaml) {
        yaml.allow("zh", "en", "why");
        return new Question(Text.within(yaml), Text.read(yaml.member("why")));
    }
}
