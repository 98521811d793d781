package org.collectionadvisor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kie.api.KieServices;

/** Where it is measured. */
final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final String MODEL = "model name";
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Machine() {}

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** The processor, memory and Java, in one line. */
    static String text() throws IOException {
        return "%s, %d cores, %d GiB, %s %s; %s %s"
                .formatted(
                        processor(),
                        cores(),
                        Math.round(SYSTEM.getTotalMemorySize() / (double) (1 << 30)),
                        SYSTEM.getName(),
                        SYSTEM.getVersion(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.vm.version"));
    }

    private static String processor() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return SYSTEM.getArch();
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(SYSTEM.getArch());
        }
    }

    /** How many processes waited for a core in the last minute: near 0 the machine is quiet. */
    static String load() {
        return String.format(Locale.ROOT, "%.2f", SYSTEM.getSystemLoadAverage());
    }

    static String flags() {
        return String.join(
                " ",
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(argument -> argument.startsWith("-X"))
                        .toList());
    }

    static String drools() {
        var version = KieServices.class.getPackage().getImplementationVersion();
        return version == null ? "of unknown version" : version;
    }

    /** The commit, and whether files differ from it. */
    static String commit() throws IOException, InterruptedException {
        return git("rev-parse", "--short", "HEAD")
                + (git("status", "--porcelain", "--", "src/main", "rules", "pom.xml")
                                .isEmpty()
                        ? ""
                        : ", changed");
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? said : "unknown";
    }
}
