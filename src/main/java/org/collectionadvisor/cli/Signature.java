package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import org.collectionadvisor.packed.Keys;
import org.collectionadvisor.packed.Opened;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option of every command that opens a rulebook: who must have signed it. */
final class Signature {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--require-signature",
            paramLabel = "PUBLICKEY",
            description = "Refuse rules unless they are an archive signed with the key that belongs to this one.")
    private @Nullable Path required;

    /** Opens a folder or an archive. */
    Opened open(Path rules) throws IOException {
        return Opened.of(rules, key());
    }

    /** The key that must have signed; null if none must. */
    @Nullable
    PublicKey key() throws IOException {
        return required == null ? null : Keys.publicKey(required);
    }

    /** The rulebook of a folder or an archive, or the one in the jar. */
    Rulebook rulebook(@Nullable Path rules) throws IOException {
        isOf(rules);
        if (rules == null) {
            return Rulebook.embedded();
        }
        try (var opened = open(rules)) {
            return Rulebook.read(opened.folder());
        }
    }

    /** The rules in the jar have no signature: what checks the jar checks them. */
    void isOf(@Nullable Path rules) {
        if (required != null && rules == null) {
            throw new ParameterException(spec.commandLine(), "`--require-signature` needs `--rules`");
        }
    }
}
