package org.quicksilver.ingest.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a main class in a virtual machine of its own with little memory. */
final class Child {

    private Child() {}

    /**
     * What came of it.
     *
     * @param exit exit code, 124 when it took too long
     * @param lastLine last line that it printed
     */
    record Result(int exit, String lastLine) {}

    static Result run(int megabytes, Class<?> main, List<String> arguments, int seconds) throws IOException {
        return run(megabytes, List.of(), main, arguments, seconds);
    }

    static Result run(int megabytes, List<String> options, Class<?> main, List<String> arguments, int seconds)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-Dbench.job=" + System.getProperty("bench.job", "jobs/mechanisms.yaml"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(1, options);
        command.addAll(arguments);
        File said = File.createTempFile("bench", ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        try {
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            List<String> lines = Files.readAllLines(said.toPath());
            Files.delete(said.toPath());
            String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            return new Result(ended ? process.exitValue() : 124, last);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException("Interrupted", e);
        }
    }
}
