package org.quicksilver.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this project in a process of its own, so that it can be killed. */
final class Child {
    static final Path HOME = Path.of("").toAbsolutePath();

    private static final int MINUTES = 5;

    private final Process process;
    private final Path out;
    private final Path err;

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** The command line of the product. */
    static Child quicksilver(Path scratch, String... arguments) throws IOException {
        return start(scratch, "org.quicksilver.cli.Main", arguments);
    }

    /** A main class with the class path of the tests; what it prints goes to files in the scratch folder. */
    static Child start(Path scratch, String main, String... arguments) throws IOException {
        return start(scratch, List.of(), main, arguments);
    }

    /** The command line of the product where no file may grow beyond so many kilobytes, as on a disk that is full. */
    static Child withoutRoom(Path scratch, int kilobytes, String... arguments) throws IOException {
        List<String> limited = List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash");
        return start(scratch, limited, "org.quicksilver.cli.Main", arguments);
    }

    private static Child start(Path scratch, List<String> before, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dquicksilver.home=" + HOME,
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(Arrays.asList(arguments));
        Files.createDirectories(scratch);
        Path out = Files.createTempFile(scratch, "out", ".txt");
        Path err = Files.createTempFile(scratch, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Child(process, out, err);
    }

    /** Its exit code, once it has ended. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The process did not end within " + MINUTES + " minutes: " + said());
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Sends a signal by name, for example {@code TERM}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .start()
                .waitFor();
    }

    /** Standard output so far. */
    String out() {
        return read(out);
    }

    /** Standard error so far. */
    String err() {
        return read(err);
    }

    /** Both outputs so far. */
    String said() {
        return out() + err();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
