package org.example.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.collectionadvisor.Advisor;

/** Advises on each line of a file: what to read, the day, what to write, and the rules folder where it is not the one in the jar. */
public final class Bank {
    private static final Logger LOG = LogManager.getLogger(Bank.class);

    private Bank() {}

    public static void main(String[] arguments) throws IOException {
        var day = LocalDate.parse(arguments[1]);
        var advisor = arguments.length > 3 ? Advisor.open(Path.of(arguments[3])) : Advisor.open();
        try (var out = Files.newOutputStream(Path.of(arguments[2]))) {
            for (var line : Files.readAllLines(Path.of(arguments[0]))) {
                out.write(advisor.advise(line.getBytes(StandardCharsets.UTF_8), day, null));
                out.write('\n');
            }
        }
        LOG.info("advised");
    }
}
