package org.quicksilver.ingest.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The program that converts workbooks, one a line of standard input: source, target and limits, words percent-encoded and
 * apart by blanks. It answers each with a line: {@code OK}, or {@code REFUSED reason message}. It ends when standard input
 * closes, also in the middle of a workbook, so that it never outlives who started it.
 */
public final class WorkbookWorker {

    /** Answer to a workbook that was converted. */
    static final String OK = "OK";

    /** Beginning of the answer to one that was not; reason and message follow. */
    static final String REFUSED = "REFUSED ";

    private static final byte[] ZIP = {'P', 'K'};

    private WorkbookWorker() {}

    public static void main(String[] args) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        Thread converter = new Thread(() -> convertAll(requests, answers), "converter");
        converter.setDaemon(true);
        converter.start();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            requests.add(line);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void convertAll(BlockingQueue<String> requests, PrintStream answers) {
        try {
            while (true) {
                answers.println(answer(requests.take()));
                answers.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String answer(String request) {
        List<String> words = new ArrayList<>();
        for (String word : request.split(" ", -1)) {
            words.add(URLDecoder.decode(word, StandardCharsets.UTF_8));
        }
        Path source = Path.of(words.get(0));
        Path target = Path.of(words.get(1));
        try {
            convert(source, target, BookLimits.parse(words.subList(2, words.size())));
            return OK;
        } catch (WorkbookRefused e) {
            return refused(e.reason(), e.what());
        } catch (IOException | RuntimeException e) {
            return refused(
                    "corrupt",
                    "The workbook is damaged (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); open it in a spreadsheet program, save it again and resend it.");
        } catch (StackOverflowError e) {
            return refused("corrupt", "The workbook is nested too deeply to be read; save it anew and resend it.");
        }
    }

    private static String refused(String reason, String message) {
        return REFUSED + reason + " " + URLEncoder.encode(message, StandardCharsets.UTF_8);
    }

    /** Converts one workbook; the target appears whole or not at all. */
    static void convert(Path source, Path target, BookLimits limits) throws IOException, WorkbookRefused {
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (FrozenBookWriter out = new FrozenBookWriter(unfinished, limits)) {
                if (isZip(source)) {
                    XlsxConverter.convert(source, out, limits);
                } else {
                    XlsConverter.convert(source, out, limits);
                }
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(2), ZIP);
        }
    }
}
