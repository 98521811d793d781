package org.collectionadvisor.batch;

/** A line that is not blank, without its end, and its number among all physical lines, from 1. */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Line(long number, byte[] json) {}
