package org.quicksilver.ingest.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The worker as its parent sees it: started when needed, ended when it takes too long, started again after it died. */
public final class WorkerProcess implements AutoCloseable {

    private static final String ENDED = "ENDED";

    private final int heapMegabytes;
    private final int seconds;
    private @Nullable Running running;

    /** Whether the process that runs was given a workbook before. */
    private boolean used;

    private record Running(Process process, Writer requests, BlockingQueue<String> answers) {}

    /**
     * @param heapMegabytes heap of the process
     * @param seconds how long one workbook may take, and one more a megabyte of it
     */
    public WorkerProcess(int heapMegabytes, int seconds) {
        this.heapMegabytes = heapMegabytes;
        this.seconds = seconds;
    }

    /** Starts the process unless it runs. */
    public synchronized void start() throws IOException {
        running();
    }

    /**
     * Converts a workbook.
     *
     * @throws WorkbookRefused when it cannot be read, takes too long or too much memory
     * @throws IOException when no process can be started
     */
    public synchronized void convert(Path source, Path target, BookLimits limits) throws IOException {
        boolean others = used && running != null;
        String answer = ask(source, target, limits);
        if (others && !isAnswer(answer)) {
            // what others left behind in the process must not count against this one
            answer = ask(source, target, limits);
        }
        if (!isAnswer(answer)) {
            deleteUnfinished(target);
            throw new WorkbookRefused(
                    "corrupt",
                    "Reading the workbook took more than " + heapMegabytes
                            + " MB of memory or ended its process; save the table alone as XLSX or CSV and resend it.");
        }
        check(answer);
    }

    /** What the process answers; something else when it ended, or its virtual machine said so on its way out. */
    private String ask(Path source, Path target, BookLimits limits) throws IOException {
        long allowed = seconds + (source.toFile().length() >> 20);
        Running worker = running();
        used = true;
        String answer;
        try {
            worker.requests().write(request(source, target, limits));
            worker.requests().flush();
            answer = worker.answers().poll(allowed, TimeUnit.SECONDS);
        } catch (IOException e) {
            answer = ENDED;
        } catch (InterruptedException e) {
            stop(worker);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a workbook was converted", e);
        }
        if (answer == null) {
            stop(worker);
            deleteUnfinished(target);
            throw new WorkbookRefused(
                    "corrupt",
                    "Reading the workbook took more than " + allowed
                            + " seconds and was given up; save the table alone as XLSX or CSV and resend it.");
        }
        if (!isAnswer(answer)) {
            stop(worker);
        }
        return answer;
    }

    /** What a process that ended at once had begun to write. */
    private static void deleteUnfinished(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, f -> String.valueOf(f.getFileName()).startsWith(target.getFileName() + ".part"))) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isAnswer(String line) {
        return line.equals(WorkbookWorker.OK) || line.startsWith(WorkbookWorker.REFUSED);
    }

    private static void check(String answer) throws WorkbookRefused {
        if (answer.startsWith(WorkbookWorker.REFUSED)) {
            String[] words = answer.substring(WorkbookWorker.REFUSED.length()).split(" ", 2);
            throw new WorkbookRefused(words[0], URLDecoder.decode(words[words.length - 1], StandardCharsets.UTF_8));
        }
    }

    private static String request(Path source, Path target, BookLimits limits) {
        StringBuilder line = new StringBuilder();
        line.append(word(source.toAbsolutePath().toString()))
                .append(' ')
                .append(word(target.toAbsolutePath().toString()));
        limits.words().forEach(w -> line.append(' ').append(w));
        return line.append('\n').toString();
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Running running() throws IOException {
        Running now = running;
        if (now == null || !now.process().isAlive()) {
            now = launch();
            used = false;
            running = now;
        }
        return now;
    }

    private Running launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dlog4j2.statusLoggerLevel=OFF",
                "-Dlog4j2.StatusLogger.level=OFF",
                "-Dsun.jnu.encoding=" + System.getProperty("sun.jnu.encoding", "UTF-8"),
                "-cp",
                System.getProperty("java.class.path", "."),
                WorkbookWorker.class.getName()));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(process, answers), "workbook-answers");
        reader.setDaemon(true);
        reader.start();
        return new Running(process, new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), answers);
    }

    private static void read(Process process, BlockingQueue<String> answers) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answers.add(line);
            }
        } catch (IOException e) {
            // the pipe broke, which the line below reports like an orderly end
        }
        answers.add(ENDED);
    }

    private void stop(Running worker) {
        worker.process().destroyForcibly();
        running = null;
    }

    @Override
    public synchronized void close() {
        Running now = running;
        if (now != null) {
            try {
                now.requests().close();
                if (!now.process().waitFor(2, TimeUnit.SECONDS)) {
                    now.process().destroyForcibly();
                }
            } catch (IOException e) {
                now.process().destroyForcibly();
            } catch (InterruptedException e) {
                now.process().destroyForcibly();
                Thread.currentThread().interrupt();
            }
            running = null;
        }
    }
}
