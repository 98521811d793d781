package org.collectionadvisor.cli;

/** The exit codes; the help of {@link Main} explains each. */
final class Exit {

    static final int ADVISED = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int RULES = 3;
    static final int STREAMS = 4;
    static final int INTERNAL = 5;

    private Exit() {}
}
