package org.example.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.collectionadvisor.Advisor;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Advises on each line of a file: what to read, the day, what to write. */
@SpringBootApplication
public class BankApplication implements CommandLineRunner {

    public static void main(String[] arguments) {
        SpringApplication.run(BankApplication.class, arguments);
    }

    @Override
    public void run(String... arguments) throws IOException {
        var day = LocalDate.parse(arguments[1]);
        var advisor = CompletableFuture.supplyAsync(BankApplication::open, ForkJoinPool.commonPool())
                .join();
        try (var out = Files.newOutputStream(Path.of(arguments[2]))) {
            for (var line : Files.readAllLines(Path.of(arguments[0]))) {
                out.write(advisor.advise(line.getBytes(StandardCharsets.UTF_8), day, null));
                out.write('\n');
            }
        }
    }

    /** Threads of the common pool have the system's class loader as theirs, which does not see into Boot's nested jars. */
    private static Advisor open() {
        if (Thread.currentThread().getContextClassLoader() == Advisor.class.getClassLoader()) {
            throw new IllegalStateException("this is no thread of the common pool");
        }
        return Advisor.open();
    }
}
