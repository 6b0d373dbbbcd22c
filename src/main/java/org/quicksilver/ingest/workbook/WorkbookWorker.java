package org.quicksilver.ingest.workbook;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.ZipException;
import org.quicksilver.ingest.gate.FileType;

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

    private static final byte OLE = (byte) 0xD0;
    private static final Set<FileType> MARKUP = Set.of(FileType.HTML, FileType.SPREADSHEET_XML, FileType.FLAT_ODS);

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
        } catch (IOException e) {
            WorkbookRefused damaged = WorkbookRefused.damaged(e.getClass().getSimpleName() + ": " + e.getMessage());
            return refused(damaged.reason(), damaged.what());
        }
    }

    private static String refused(String reason, String message) {
        return REFUSED + reason + " " + URLEncoder.encode(message, StandardCharsets.UTF_8);
    }

    /**
     * Converts one workbook; the target appears whole or not at all.
     *
     * @throws WorkbookRefused when it cannot be read, whatever its bytes are
     */
    static void convert(Path source, Path target, BookLimits limits) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            write(source, unfinished, limits);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(Path source, Path target, BookLimits limits) throws IOException {
        try {
            write(source, target, limits, false);
        } catch (FrozenBookWriter.OutOfOrder e) {
            write(source, target, limits, true);
        } catch (ZipException | EOFException | RuntimeException | StackOverflowError e) {
            throw WorkbookRefused.damaged(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static void write(Path source, Path target, BookLimits limits, boolean sort) throws IOException {
        Path spill = target.resolveSibling(target.getFileName() + ".texts");
        try (FrozenBookWriter out = new FrozenBookWriter(target, limits, sort)) {
            byte[] head = head(source);
            if (head[0] == 'P' && head[1] == 'K') {
                try (BookZip zip = new BookZip(source, limits, spill.resolveSibling(spill.getFileName() + ".zip"))) {
                    convertZip(zip, out, spill);
                }
            } else if (head[0] == OLE) {
                XlsConverter.convert(source, out, spill);
            } else if (MARKUP.contains(FileType.of(source))) {
                convertMarkup(source, FileType.of(source), out);
            } else {
                XlsConverter.convertBare(source, out, spill);
            }
        }
    }

    private static void convertMarkup(Path source, FileType type, FrozenBookWriter out) throws IOException {
        if (type == FileType.HTML) {
            HtmlBookConverter.convert(source, out);
        } else {
            XmlBookConverter.convert(source, type, out);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            if (head.length < 2) {
                throw WorkbookRefused.damaged("no bytes");
            }
            return head;
        }
    }

    /** Converts a zip package by what is in it. */
    static void convertZip(BookZip zip, FrozenBookWriter out, Path spill) throws IOException {
        if (zip.isRescued()) {
            out.warn("The package of the workbook is damaged; its parts were found one by one, check it.");
        }
        if (zip.has("EncryptedPackage")) {
            throw WorkbookRefused.byPassword();
        }
        if (zip.has("word/document.xml") || zip.has("ppt/presentation.xml")) {
            throw WorkbookRefused.noTable(
                    "It is a document or presentation; put the table into a workbook and resend it.");
        }
        if (zip.has("Index/Document.iwa")) {
            throw WorkbookRefused.noTable("It is a workbook of Apple Numbers; export it as XLSX or CSV and resend it.");
        }
        if (zip.has("xl/workbook.bin")) {
            XlsbConverter.convert(zip, out, spill);
        } else if (zip.has("[Content_Types].xml") || zip.has("_rels/.rels") || zip.has("xl/workbook.xml")) {
            XlsxConverter.convert(zip, out, spill);
        } else if (zip.has("mimetype") && zip.has("content.xml")) {
            OdsConverter.convert(zip, out);
        } else {
            throw WorkbookRefused.noTable(
                    "It is a zip archive, no workbook; a run reads the files in it one by one, to look at one of them unpack it.");
        }
    }
}
