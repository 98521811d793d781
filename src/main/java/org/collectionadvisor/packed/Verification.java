package org.collectionadvisor.packed;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.SortedMap;
import java.util.TreeMap;
import org.collectionadvisor.files.Sentence;
import org.jspecify.annotations.Nullable;

/** Whether an archive is what its author packed. */
final class Verification {
    private final Archive archive;

    Verification(Archive archive) {
        this.archive = archive;
    }

    /**
     * The files of the rulebook, if everything about them holds.
     *
     * @param required the key that must have signed it; null if none must
     * @throws org.collectionadvisor.rulebook.RulebookException with everything that does not hold
     */
    SortedMap<String, byte[]> files(@Nullable PublicKey required) {
        var written = archive.entries().get(Manifest.NAME);
        if (written == null) {
            throw archive.refused(Sentence.of("archive-no-manifest", Manifest.NAME));
        }
        signature(written, required);
        var manifest = manifest(written);
        var files = new TreeMap<>(archive.entries());
        files.remove(Manifest.NAME);
        files.remove(Manifest.SIGNATURE);
        manifest.files().forEach((name, digest) -> {
            var content = files.get(name);
            if (content == null) {
                archive.wrong(Sentence.of("archive-missing", name));
            } else if (!Digests.of(content).equals(digest)) {
                archive.wrong(Sentence.of("archive-altered", name));
            }
        });
        files.keySet().stream()
                .filter(name -> !manifest.files().containsKey(name))
                .forEach(name -> archive.wrong(Sentence.of("archive-added", name)));
        archive.mustHold();
        return files;
    }

    private Manifest manifest(byte[] written) {
        try {
            var manifest = Manifest.read(Manifest.class, written);
            if (manifest.format() == Manifest.FORMAT) {
                return manifest;
            }
            throw archive.refused(Sentence.of("archive-format", manifest.format(), Manifest.FORMAT));
        } catch (IOException e) {
            throw archive.refused(Sentence.of("archive-unreadable", Manifest.NAME));
        }
    }

    /** A signature that is there has to be right, asked for or not. */
    private void signature(byte[] manifest, @Nullable PublicKey required) {
        var written = archive.entries().get(Manifest.SIGNATURE);
        if (written == null) {
            if (required != null) {
                archive.wrong(Sentence.of("archive-unsigned"));
            }
            return;
        }
        try {
            var signed = Manifest.read(Manifest.Signed.class, written);
            var key = Keys.publicKey(signed.keyBytes());
            if (!signed.algorithm().equals(Keys.ALGORITHM)) {
                archive.wrong(Sentence.of("archive-algorithm", Keys.ALGORITHM));
            } else if (!Keys.verifies(key, manifest, signed.signatureBytes())) {
                archive.wrong(Sentence.of("archive-altered-signed", Manifest.NAME));
            } else if (required != null && !Keys.same(key, required)) {
                archive.wrong(Sentence.of("archive-other-key", Keys.fingerprint(key), Keys.fingerprint(required)));
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            archive.wrong(Sentence.of("archive-unreadable", Manifest.SIGNATURE));
        }
    }
}
