package org.collectionadvisor.texts;

import org.collectionadvisor.files.Yaml;

/**
 * What a person is asked.
 *
 * @param why what the answer would decide
 * @param first whether it comes before all others, as a day that starts a deadline does, and a trap
 */
public record Question(Text question, Text why, boolean first) {
    static Question read(Yaml yaml) {
        yaml.allow("zh", "en", "why", "first");
        return new Question(
                Text.within(yaml),
                Text.read(yaml.member("why")),
                yaml.member("first").isTrue());
    }
}
