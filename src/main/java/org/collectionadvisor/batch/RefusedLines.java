package org.collectionadvisor.batch;

import java.io.IOException;

/** Is told of refused lines, in the order of the answers. */
public interface RefusedLines {
    /**
     * Told before the answer is written.
     *
     * @param answer what stands in place of advice, without line end
     * @throws TooManyRefusedException if the run is to end with this answer
     */
    void add(byte[] answer) throws IOException;

    /** More lines were refused than whoever started the run puts up with. */
    final class TooManyRefusedException extends IOException {
        private static final long serialVersionUID = 1;

        public TooManyRefusedException(String message) {
            super(message);
        }
    }
}
