package org.collectionadvisor.situation;

/** Reads the value that starts at the current token, and leaves the document at the value's last token. */
@FunctionalInterface
interface ValueReader {

    Object read(Reading in);
}
