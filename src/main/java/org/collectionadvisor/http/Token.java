package org.collectionadvisor.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The secret that a caller must bring; kept as its digest, and compared in a time that tells nothing of it. */
public final class Token {
    /** What is shorter can be guessed. */
    public static final int SHORTEST = 16;

    private static final String SCHEME = "Bearer ";

    private final byte[] digest;

    public Token(String secret) {
        digest = digest(secret);
    }

    /** Whether a request's header {@code Authorization} brings the secret, and nothing besides: who sends two guesses is refused. */
    boolean isIn(List<String> authorizations) {
        if (authorizations.size() != 1) {
            return false;
        }
        var authorization = authorizations.get(0);
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        digest, digest(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
