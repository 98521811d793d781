package org.collectionadvisor.decisions;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.collectionadvisor.json.Json;

/** Hashes what must not be read in a log; without the salt, which stands at its head, nobody can try ids one after the other. */
record Salt(String salt) {
    private static final int BYTES = 16;

    static Salt fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    String hash(Object value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(salt));
            digest.update(Json.mapper().writeValueAsBytes(value));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e.getMessage());
        }
    }
}
