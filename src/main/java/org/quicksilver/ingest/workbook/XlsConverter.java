package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an XLS workbook of Excel 2 to 2003, in an OLE2 file or bare, or says what else an OLE2 file is. */
final class XlsConverter {

    private static final int BOOK = 0x05;
    private static final int BOOK_4 = 0x100;
    private static final int SHEET_NAME_4 = 0x8F;
    private static final int CHART = 2;
    private static final int MODULE = 6;

    private final BiffBook book;
    private final BiffRecords records;
    private final FrozenBookWriter out;

    private XlsConverter(BiffBook book, BiffRecords records, FrozenBookWriter out) {
        this.book = book;
        this.records = records;
        this.out = out;
    }

    /** Reads a workbook without any OLE2 file around it, as Excel 2 to 4 write it. */
    static void convertBare(Path source, FrozenBookWriter out, Path spill) throws IOException {
        convert(Files.readAllBytes(source), out, spill);
    }

    static void convert(Path source, FrozenBookWriter out, Path spill) throws IOException {
        OleFile ole = open(source);
        if (ole.has("EncryptedPackage")) {
            String name = spill.getFileName().toString();
            Path opened = Encryption.openPackage(source, spill.resolveSibling(name + ".open"));
            try (BookZip zip = new BookZip(opened, out.limits(), spill.resolveSibling(name + ".zip"))) {
                WorkbookWorker.convertZip(zip, out, spill);
            } finally {
                Files.deleteIfExists(opened);
            }
            return;
        }
        Optional<byte[]> stream = ole.stream("Workbook");
        if (stream.isEmpty()) {
            stream = ole.stream("Book");
        }
        convert(
                stream.orElseThrow(() -> WorkbookRefused.noTable("It is a document of another program, no workbook; put"
                        + " the table into a workbook and resend it.")),
                out,
                spill);
    }

    private static void convert(byte[] stream, FrozenBookWriter out, Path spill) throws IOException {
        byte[] plain = Encryption.isEncrypted(stream) ? Encryption.decrypt(stream) : stream;
        try (SharedStrings strings = new SharedStrings(spill)) {
            new XlsConverter(new BiffBook(strings), new BiffRecords(plain), out).convert();
        } catch (IndexOutOfBoundsException e) {
            throw WorkbookRefused.damaged(String.valueOf(e.getMessage()));
        }
        out.finish("xls");
    }

    private void convert() throws IOException {
        if (!records.next() || BiffBook.version(records) == 0) {
            throw WorkbookRefused.damaged("no beginning of a workbook");
        }
        book.begin(BiffBook.version(records));
        if (records.u16(2) == BOOK) {
            globals();
            if (book.version() >= 5) {
                sheets();
                return;
            }
        }
        bareSheets();
    }

    private void globals() throws IOException {
        while (records.next() && records.type() != BiffBook.EOF) {
            book.take(records);
        }
    }

    private static OleFile open(Path source) throws IOException {
        try {
            return new OleFile(source);
        } catch (WorkbookRefused e) {
            throw Encryption.isNamedIn(source) ? WorkbookRefused.byPassword() : e;
        }
    }

    /** The listed sheets; one whose place is wrong is taken to be the next one in the stream. */
    private void sheets() throws IOException {
        List<Integer> starts = starts(records.offset());
        int nth = 0;
        for (BiffBook.Sheet sheet : book.sheets()) {
            if (sheet.type() == MODULE) {
                continue;
            }
            int start = starts.contains(sheet.offset()) || nth >= starts.size() ? sheet.offset() : starts.get(nth);
            nth++;
            SheetNotes notes = SheetNotes.start(sheet.name(), sheet.hidden(), out);
            if (sheet.type() == CHART) {
                notes.end();
            } else if (records.seek(start) && BiffBook.version(records) > 0) {
                new BiffSheet(book, records, notes, out).read();
            } else {
                notes.end();
                out.warn("Sheet " + sheet.name()
                        + " is listed in the workbook and missing from it; the file is damaged, ask for it again.");
            }
        }
    }

    /** Where parts begin behind an offset. */
    private List<Integer> starts(int from) {
        List<Integer> starts = new ArrayList<>();
        int depth = 0;
        for (boolean more = records.seek(from) && records.next(); more; more = records.next()) {
            if (BiffBook.version(records) > 0) {
                if (depth++ == 0) {
                    starts.add(records.offset());
                }
            } else if (records.type() == BiffBook.EOF) {
                depth = Math.max(0, depth - 1);
            }
        }
        return starts;
    }

    /** Sheets that stand one behind the other, as Excel 2 to 4 write them. */
    private void bareSheets() throws IOException {
        String name = "Sheet1";
        int nth = 1;
        boolean more = records.seek(0);
        while (more) {
            int version = BiffBook.version(records);
            if (version > 0 && records.u16(2) != BOOK_4) {
                book.begin(version);
                new BiffSheet(book, records, SheetNotes.start(name, false, out), out).read();
                name = "Sheet" + ++nth;
            } else if (records.type() == SHEET_NAME_4 && records.size() > 5) {
                records.goTo(5);
                name = BiffText.bytes(records, records.u8(4), BiffText.charset(1252));
            }
            more = records.next();
        }
    }
}
