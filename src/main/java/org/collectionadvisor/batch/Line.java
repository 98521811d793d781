package org.collectionadvisor.batch;

/**
 * A line that is not blank, without its line end.
 *
 * @param number counts from 1 and includes blank lines; 0 where nobody counted
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Line(long number, byte[] json) {
    /** Whether some bytes are a line without a situation, one that is passed over. */
    public static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
