package org.collectionadvisor.interview;

import java.util.List;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.BadSituation.Code;

/** A turn that cannot be taken as it is; nothing was told. */
public final class BadAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    /**
     * What is wrong at one place.
     *
     * @param pointer where it stands in the turn, as a JSON pointer
     * @param message one sentence, which quotes nothing that was told
     */
    public record Mistake(Code code, String pointer, String message) {
        static Mistake in(BadSituation situation) {
            return new Mistake(
                    situation.code(),
                    TurnReader.SITUATION + situation.pointer(),
                    String.valueOf(situation.getMessage()));
        }
    }

    BadAnswer(Code code, String pointer, String message) {
        this(List.of(new Mistake(code, pointer, message)));
    }

    /** @param mistakes at least one */
    BadAnswer(List<Mistake> mistakes) {
        super(mistakes.get(0).message(), null, false, false);
        this.mistakes = List.copyOf(mistakes);
    }

    /** All that was found; at least one. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
