package org.collectionadvisor.compiled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;

/**
 * What earlier starts read, compiled and checked, kept in a folder: rulebooks by their digest, and compiled classes by the DRL
 * they were compiled from: a text, or the value of a figure, does not change it; a new rule, figure or code does.
 */
final class KeptRules {
    private static final int KEY_LENGTH = 64;

    private final CacheFolder folder;

    KeptRules(Path folder) {
        this.folder = new CacheFolder(folder);
    }

    /** A rulebook and its compiled classes, by name. */
    record Kept(Rulebook rulebook, Map<String, byte[]> classes) {}

    /** The rulebook of that digest, null if it is not kept whole. */
    @Nullable
    Kept find(String digest) {
        var bytes = folder.read(rulebookKey(digest));
        if (bytes == null || bytes.length < KEY_LENGTH) {
            return null;
        }
        var classes = read(new String(bytes, 0, KEY_LENGTH, StandardCharsets.US_ASCII));
        return classes == null
                ? null
                : new Kept(Rulebook.of(Arrays.copyOfRange(bytes, KEY_LENGTH, bytes.length)), classes);
    }

    /** The classes of a rulebook, where one of the same conditions was compiled before; null if none was. */
    @Nullable
    Map<String, byte[]> classes(Rulebook rulebook) {
        return read(classesKey(rulebook));
    }

    /** Keeps a rulebook that was checked, if the folder allows it. */
    void keep(Rulebook rulebook, Map<String, byte[]> classes) {
        var key = classesKey(rulebook);
        var all = new ByteArrayOutputStream();
        all.writeBytes(key.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(rulebook.snapshot());
        folder.write(key, written(classes));
        folder.write(rulebookKey(rulebook.about().digest()), all.toByteArray());
    }

    private static String rulebookKey(String digest) {
        return key("rulebook", digest);
    }

    private static String classesKey(Rulebook rulebook) {
        return key(
                "classes",
                String.join("\n", RuleCompiler.sources(rulebook.rules()).values()));
    }

    /** Whatever could make other bytes of the same rules counts: the build of the program, and the versions of Java and Drools. */
    private static String key(String kind, String of) {
        var java = Runtime.version().feature();
        var drools = KieServices.class.getPackage().getImplementationVersion();
        var all = String.join("\n", kind, Models.fingerprint(), "Java " + java, "Drools " + drools, of);
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(Map<String, byte[]> classes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(classes.size());
            for (var one : new TreeMap<>(classes).entrySet()) {
                out.writeUTF(one.getKey());
                out.writeInt(one.getValue().length);
                out.write(one.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private @Nullable Map<String, byte[]> read(String key) {
        var bytes = folder.read(key);
        if (bytes == null) {
            return null;
        }
        var classes = new LinkedHashMap<String, byte[]>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int rest = in.readInt(); rest > 0; rest--) {
                var name = in.readUTF();
                classes.put(name, in.readNBytes(in.readInt()));
            }
            return classes;
        } catch (IOException e) {
            return null;
        }
    }
}
