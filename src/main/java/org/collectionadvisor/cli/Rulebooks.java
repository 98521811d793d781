package org.collectionadvisor.cli;

import java.nio.file.Path;
import org.collectionadvisor.Advisor;
import org.jspecify.annotations.Nullable;

/** Opens the rules that commands of the analysts' loop are told to use. */
final class Rulebooks {
    private Rulebooks() {}

    /** Those of a folder, with nothing to be compiled first; those in the jar where none is named. */
    static Advisor open(@Nullable Path folder) {
        return folder == null ? Advisor.open() : Advisor.uncompiled(folder);
    }
}
