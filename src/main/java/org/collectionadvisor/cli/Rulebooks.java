package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.collectionadvisor.Advisor;
import org.jspecify.annotations.Nullable;

/** Opens rules for commands that decide too little to be worth a compilation. */
final class Rulebooks {
    private Rulebooks() {}

    /** Those of a folder or an archive, with nothing to be compiled first; those in the jar where none is named. */
    static Advisor open(@Nullable Path rules, Signature signature) throws IOException {
        if (rules == null) {
            return Advisor.open();
        }
        try (var opened = signature.open(rules)) {
            return Advisor.uncompiled(opened.folder());
        }
    }
}
