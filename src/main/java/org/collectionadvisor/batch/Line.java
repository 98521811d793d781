package org.collectionadvisor.batch;

/** A line that is not blank, without its line end; numbers count from 1 and include blank lines. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Line(long number, byte[] json) {}
