package org.collectionadvisor.cli;

import picocli.CommandLine.IVersionProvider;

/** The versions of the program, from its jar, and of the Java it runs on. */
final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {program(), java()};
    }

    static String program() {
        return "collection-advisor " + number();
    }

    static String number() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not from a jar)" : version;
    }

    static String java() {
        return "Java " + Runtime.version();
    }
}
