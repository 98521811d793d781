package org.collectionadvisor.situation;

/** Reads the value that the document has come to, and leaves the document at that value's last token. */
@FunctionalInterface
interface ValueReader {

    Object read(Reading in);
}
