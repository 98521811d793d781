package org.collectionadvisor.fuzz;

/** Rules as sentences. */
public final class FuzzedRules {
    private static final FuzzedFolder FOLDER = new FuzzedFolder();

    private FuzzedRules() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        FOLDER.with("small/small.drl", input);
    }
}
