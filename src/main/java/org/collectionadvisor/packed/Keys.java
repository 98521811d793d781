package org.collectionadvisor.packed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/** Key pairs for signing rulebooks: Ed25519 in PEM files, the private key in one and the public key beside it in {@code .pub}. */
public final class Keys {
    static final String ALGORITHM = "Ed25519";

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private Keys() {}

    /**
     * Makes a key pair and writes it.
     *
     * @param file gets the private key, readable by its owner alone; the public key stands beside it in {@code .pub}
     * @throws FileAlreadyExistsException if one of the files is there: nobody gets an overwritten key back
     */
    public static void write(Path file) throws IOException {
        for (var one : Set.of(file, beside(file))) {
            if (Files.exists(one)) {
                throw new FileAlreadyExistsException(one.toString(), null, "is there already and is not overwritten");
            }
        }
        var pair = pair();
        Files.createFile(file, ownerOnly());
        Files.writeString(file, pem(PRIVATE, pair.getPrivate().getEncoded()));
        Files.writeString(beside(file), pem(PUBLIC, pair.getPublic().getEncoded()), StandardOpenOption.CREATE_NEW);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private static String pem(String kind, byte[] key) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END " + kind + "-----\n";
    }

    /**
     * The key pair whose private key a file holds.
     *
     * @throws FileSystemException if the file holds no such key, or the one in {@code .pub} does not belong to it
     */
    public static KeyPair pair(Path file) throws IOException {
        var pair = new KeyPair(publicKey(beside(file)), privateKey(file));
        var probe = file.toString().getBytes(StandardCharsets.UTF_8);
        if (!verifies(pair.getPublic(), probe, sign(pair.getPrivate(), probe))) {
            throw new FileSystemException(beside(file).toString(), null, "is not the public key of `" + file + "`");
        }
        return pair;
    }

    private static PrivateKey privateKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes(PRIVATE, file)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new FileSystemException(file.toString(), null, "is no private key of Ed25519 in PEM");
        }
    }

    /**
     * The public key that a file holds.
     *
     * @throws FileSystemException if it holds none
     */
    public static PublicKey publicKey(Path file) throws IOException {
        try {
            return publicKey(bytes(PUBLIC, file));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new FileSystemException(file.toString(), null, "is no public key of Ed25519 in PEM");
        }
    }

    static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static byte[] bytes(String kind, Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        var begin = "-----BEGIN " + kind + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + kind + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(kind);
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }

    static byte[] sign(PrivateKey key, byte[] content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(PublicKey key, byte[] content, byte[] sign) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(sign);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A short name of a key, for people to compare. */
    static String fingerprint(PublicKey key) {
        return Digests.of(key.getEncoded()).substring(0, "sha256:".length() + 16);
    }

    static boolean same(PublicKey one, PublicKey other) {
        return MessageDigest.isEqual(one.getEncoded(), other.getEncoded());
    }
}
