package org.collectionadvisor.fuzz;

/** Rules as a table with commas. */
public final class FuzzedTable {
    private static final FuzzedFolder FOLDER = new FuzzedFolder();

    private FuzzedTable() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        FOLDER.with("small/ranks.drl.csv", input);
    }
}
