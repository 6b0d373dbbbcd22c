import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the whole job over generated rows in a process of its own and prints a table: wall time, processor time and peak
 * memory of each step, as the kernel counts them (Linux). The processor time of the start counts with the first step.
 *
 * <p>Usage: java bench/RunRows.java ROWS [SEED]; needs the launcher and bench/make-rows beside it.
 */
public final class RunRows {
    private static final Pattern STEP = Pattern.compile("(\\w+) +completed read .* in ([0-9.]+) s");
    private static final double TICKS = 100;

    private record Line(String step, double wall, double cpu, long peakMegabytes) {}

    private final Path root;
    private final List<Line> lines = new ArrayList<>();
    private long process;
    private long began;
    private double wall;
    private double cpu;

    private RunRows(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Usage: java bench/RunRows.java ROWS [SEED]");
            System.exit(2);
        }
        Path root = Path.of("").toAbsolutePath();
        if (!Files.isExecutable(root.resolve("quicksilver"))) {
            System.err.println("Run it in the folder that holds ./quicksilver");
            System.exit(2);
        }
        Path scratch = Files.createTempDirectory("quicksilver-rows-");
        try {
            new RunRows(root).run(arguments[0], arguments.length > 1 ? arguments[1] : "1", scratch);
        } finally {
            delete(scratch);
        }
    }

    private void run(String rows, String seed, Path scratch) throws IOException, InterruptedException {
        Path input = scratch.resolve("input");
        call(List.of("bench/make-rows", rows, seed, input.toString()));
        call(List.of("./quicksilver", "--version"));
        Process child = new ProcessBuilder(
                        "./quicksilver", "run", "--job", "bench/rows.yaml",
                        "--input", input.toString(), "--output", scratch.resolve("output").toString())
                .directory(root.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process = child.pid();
        began = System.nanoTime();
        StringBuilder said = new StringBuilder();
        try (BufferedReader reader = child.errorReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.append(line).append('\n');
                Matcher step = STEP.matcher(line);
                if (step.find()) {
                    stepEnded(step.group(1), Double.parseDouble(step.group(2)));
                }
            }
        }
        int code = child.waitFor();
        if (code > 1 || lines.isEmpty()) {
            System.err.print(said);
            System.exit(1);
        }
        lines.add(new Line("after", seconds() - wall, 0, 0));
        print(Long.parseLong(rows));
    }

    private void stepEnded(String step, double took) throws IOException {
        double now = seconds();
        if (lines.isEmpty()) {
            wall = now - took;
            lines.add(new Line("start", wall, 0, 0));
        }
        double used = cpu();
        lines.add(new Line(step, now - wall, used - cpu, peak()));
        wall = now;
        cpu = used;
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Processor seconds of the process so far, those of its threads together. */
    private double cpu() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** Peak of resident memory since the last call, in megabytes. */
    private long peak() throws IOException {
        long kilobytes = Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        Files.writeString(Path.of("/proc/" + process + "/clear_refs"), "5");
        return kilobytes / 1024;
    }

    private void print(long rows) {
        System.out.printf(Locale.ROOT, "%,d rows%n%n", rows);
        System.out.println("| step | wall s | processor s | peak MB |");
        System.out.println("| --- | ---: | ---: | ---: |");
        for (Line line : lines) {
            System.out.printf(
                    Locale.ROOT,
                    line.cpu() == 0 ? "| %s | %.1f |  |  |%n" : "| %s | %.1f | %.1f | %d |%n",
                    line.step(),
                    line.wall(),
                    line.cpu(),
                    line.peakMegabytes());
        }
        long peak = lines.stream().mapToLong(Line::peakMegabytes).max().orElse(0);
        double whole = lines.stream().mapToDouble(Line::wall).sum();
        System.out.printf(Locale.ROOT, "| whole | %.1f | %.1f | %d |%n", whole, cpu, peak);
    }

    private void call(List<String> command) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command).directory(root.toFile()).inheritIO().start();
        if (child.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
