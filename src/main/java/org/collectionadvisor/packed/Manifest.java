package org.collectionadvisor.packed;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Base64;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.collectionadvisor.json.Json;

/**
 * What an archive says it holds: the first entry, and what is signed.
 *
 * @param format the layout of the archive, {@link #FORMAT}
 * @param version the rulebook's own
 * @param rules the rulebook's digest, as advice shows it
 * @param files the digest of every other entry, by path
 */
record Manifest(int format, String version, String rules, SortedMap<String, String> files) {
    static final String NAME = "manifest.json";
    static final String SIGNATURE = "signature.json";
    static final int FORMAT = 1;

    Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Who packed it.
     *
     * @param key the public key in Base64, which proves nothing until it is the one that was asked for
     * @param signature over the bytes of the manifest, in Base64
     */
    record Signed(String algorithm, String key, String signature) {
        Signed {
            Objects.requireNonNull(algorithm);
            Objects.requireNonNull(key);
            Objects.requireNonNull(signature);
        }

        byte[] keyBytes() {
            return Base64.getDecoder().decode(key);
        }

        byte[] signatureBytes() {
            return Base64.getDecoder().decode(signature);
        }
    }

    byte[] json() {
        return json(this);
    }

    static byte[] json(Object written) {
        try {
            return Json.mapper().writeValueAsBytes(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(Class<T> type, byte[] json) throws IOException {
        return Json.mapper().readValue(json, type);
    }
}
