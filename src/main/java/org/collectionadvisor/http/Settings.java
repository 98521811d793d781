package org.collectionadvisor.http;

import java.time.Duration;
import org.collectionadvisor.decisions.DecisionLog;
import org.jspecify.annotations.Nullable;

/**
 * How the service listens and works.
 *
 * @param address the host name or address to listen on
 * @param port 0 for any that is free
 * @param threads how many situations are advised on at once
 * @param token what a caller must bring; null where nobody is asked
 * @param isForThisMachineOnly whether only names of this machine are accepted as the host, which keeps out web pages of others
 *     that point a name of theirs here
 * @param drain how long {@code /health/ready} says no before connections are refused
 * @param log where decisions are written down; null where they are not
 * @param program its name and version
 */
public record Settings(
        String address,
        int port,
        int threads,
        @Nullable Token token,
        boolean isForThisMachineOnly,
        Duration drain,
        @Nullable DecisionLog log,
        String program) {}
