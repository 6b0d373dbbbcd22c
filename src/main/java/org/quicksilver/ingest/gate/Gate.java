package org.quicksilver.ingest.gate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** Says what a file is whatever its name says, and turns away what cannot hold a table. */
public final class Gate {

    private static final int LARGEST_LOCK_FILE = 1024;
    private static final long MB = 1 << 20;

    private final long largestWorkbook;
    private final long largestText;

    /** How the rest of the way goes. */
    public enum Container {
        TEXT,
        WORKBOOK
    }

    /**
     * Either a container or a refusal.
     *
     * @param characters whether the file is written in characters, so that it has an encoding
     */
    public record Verdict(Optional<Container> container, Optional<Refusal> refusal, boolean characters) {
        static Verdict of(Container container) {
            return new Verdict(Optional.of(container), Optional.empty(), container == Container.TEXT);
        }

        static Verdict refused(String reason, String message) {
            return new Verdict(Optional.empty(), Optional.of(new Refusal(reason, message)), false);
        }

        Verdict inCharacters(boolean are) {
            return new Verdict(container, refusal, are);
        }
    }

    /**
     * @param workbookMegabytes largest workbook
     * @param textMegabytes largest text file
     */
    public Gate(long workbookMegabytes, long textMegabytes) {
        this.largestWorkbook = workbookMegabytes * MB;
        this.largestText = textMegabytes * MB;
    }

    /**
     * The verdict on a file.
     *
     * @param name its name without folders
     */
    public Verdict check(Path file, String name, long size) throws IOException {
        if (!Files.isReadable(file)) {
            return Verdict.refused(
                    "protected", "The file may not be read by this user; give it read permission and run again.");
        }
        boolean lock = (name.startsWith("~$") && size <= LARGEST_LOCK_FILE) || name.startsWith(".~lock.");
        if (lock) {
            return Verdict.refused(
                    "lock_file",
                    "It only marks that someone had the workbook open; delete it and send the workbook itself.");
        }
        byte[] head = head(file);
        if (size == 0 || isNothing(file, head, size)) {
            return Verdict.refused("empty", "The file is empty; ask for it again.");
        }
        FileType type = FileType.of(head);
        return switch (type) {
            case ZIP, OLE2, OLD_EXCEL_2, OLD_EXCEL_3, OLD_EXCEL_4 ->
                within(Container.WORKBOOK, size, largestWorkbook, "file_mb");
            case SPREADSHEET_XML, FLAT_ODS ->
                within(Container.WORKBOOK, size, largestWorkbook, "file_mb").inCharacters(true);
            case TEXT -> within(Container.TEXT, size, largestText, "text_mb");
            case HTML ->
                (holdsTable(file) ? within(Container.WORKBOOK, size, largestWorkbook, "file_mb") : noTable(type))
                        .inCharacters(true);
            default -> noTable(type).inCharacters(type == FileType.MHTML || type == FileType.XML);
        };
    }

    private static Verdict noTable(FileType type) {
        Refusal refusal = noTableIn(type);
        return Verdict.refused(refusal.reason(), refusal.message());
    }

    /** The refusal of a file that is something else than a table. */
    public static Refusal noTableIn(FileType type) {
        return new Refusal(
                "not_a_table",
                "It is " + type.words() + ", no table, whatever its name says; send the table itself as XLSX or CSV.");
    }

    /** Whether a web page has an element that is a table. */
    private static boolean holdsTable(Path file) throws IOException {
        byte[] wanted = "<table".getBytes(StandardCharsets.US_ASCII);
        int met = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                int c = b >= 'A' && b <= 'Z' ? b + 32 : b;
                // half of the bytes of UTF-16
                if (c != 0) {
                    met = c == wanted[met] ? met + 1 : c == wanted[0] ? 1 : 0;
                }
                if (met == wanted.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Verdict within(Container container, long size, long largest, String limit) {
        if (size > largest) {
            return Verdict.refused(
                    "not_a_table",
                    "The file has " + size / MB + " MB, more than the " + largest / MB
                            + " allowed; split it, or raise limits." + limit + " in the job file.");
        }
        return Verdict.of(container);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FileType.HEAD);
        }
    }

    /** Nothing but blanks, line ends, zero bytes and byte order marks. */
    private static boolean isNothing(Path file, byte[] head, long size) throws IOException {
        Predicate<byte[]> nothing = bytes -> {
            for (byte b : bytes) {
                int c = b & 0xff;
                boolean mark = c == 0xef || c == 0xbb || c == 0xbf || c == 0xfe || c == 0xff;
                if (c != 0 && c != ' ' && c != '\t' && c != '\n' && c != '\r' && !mark) {
                    return false;
                }
            }
            return true;
        };
        return nothing.test(head)
                && (size <= head.length
                        || (size <= LARGEST_LOCK_FILE * 1024L && nothing.test(Files.readAllBytes(file))));
    }
}
