package org.collectionadvisor.texts;

import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.situation.SituationReader;
import org.jspecify.annotations.Nullable;

/**
 * The words of one step: what to do, why, how, with whom, and a message to send.
 *
 * @param effects what the step changes in the situation, one for each way in which it may end; none where that is not told
 */
public record StepText(
        Text title,
        Text text,
        List<Text> how,
        List<ContactPoint> channels,
        @Nullable Text draft,
        List<Effect> effects) {

    /** Whom to turn to, and the number to call. */
    public record ContactPoint(Text name, @Nullable String phone) {}

    /** All that is said of it. */
    public List<Text> all() {
        return Stream.of(
                        how.stream(),
                        Stream.of(title, text),
                        channels.stream().map(ContactPoint::name),
                        Stream.ofNullable(draft))
                .flatMap(some -> some)
                .toList();
    }

    static StepText read(Yaml yaml, SituationReader situations) {
        yaml.allow("title", "text", "how", "channels", "draft", "effect");
        var draft = yaml.member("draft");
        return new StepText(
                Text.read(yaml.member("title")),
                Text.read(yaml.member("text")),
                yaml.member("how").items().stream().map(Text::read).toList(),
                yaml.member("channels").items().stream()
                        .map(StepText::contactPoint)
                        .toList(),
                draft.isMissing() ? null : Text.read(draft),
                Effect.read(yaml.member("effect"), situations));
    }

    private static ContactPoint contactPoint(Yaml yaml) {
        yaml.allow("name", "phone");
        return new ContactPoint(
                Text.read(yaml.member("name")), yaml.member("phone").textOrNull());
    }
}
