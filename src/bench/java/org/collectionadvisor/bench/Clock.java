package org.collectionadvisor.bench;

/** Which time is looked at: what passes, what all threads compute, or what the calling thread computes. */
enum Clock {
    WALL,
    PROCESS,
    THREAD
}
