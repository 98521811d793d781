package org.collectionadvisor.interview;

import org.collectionadvisor.situation.BadSituation.Code;

/** A turn that cannot be taken as it is; nothing was told. */
public final class BadAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final String pointer;

    BadAnswer(Code code, String pointer, String reason) {
        super(reason, null, false, false);
        this.code = code;
        this.pointer = pointer;
    }

    /** The kind of mistake, under its name in the contract. */
    public String code() {
        return code.name();
    }

    /** Where the mistake stands in the turn, as a JSON pointer. */
    public String pointer() {
        return pointer;
    }
}
