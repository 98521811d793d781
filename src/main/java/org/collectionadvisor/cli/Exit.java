package org.collectionadvisor.cli;

/** The exit codes; the help of {@link Main} explains each. */
public final class Exit {

    public static final int ADVISED = 0;
    public static final int REFUSED = 1;
    public static final int USAGE = 2;
    public static final int RULES = 3;
    public static final int STREAMS = 4;
    public static final int INTERNAL = 5;

    private Exit() {}
}
