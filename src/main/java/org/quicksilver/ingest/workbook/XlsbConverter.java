package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Streams a binary workbook (XLSB) into a frozen one; numbers of records as in MS-XLSB 2.3.2. */
final class XlsbConverter {

    private static final int STRING_ITEM = 19;
    private static final int FONT = 43;
    private static final int FORMAT = 44;
    private static final int STYLE = 47;
    private static final int BOOK_PROPERTIES = 153;
    private static final int SHEET = 156;
    private static final int CELL_STYLES = 617;
    private static final int CELL_STYLES_END = 618;
    private static final int STRIKE = 0x08;

    private final BookZip zip;
    private final OoxmlParts parts;
    private final FrozenBookWriter out;
    private final List<OoxmlBook.Sheet> entries = new ArrayList<>();
    private final OoxmlStyles styles = new OoxmlStyles();
    private boolean withinStyles;
    private boolean from1904;

    private XlsbConverter(BookZip zip, OoxmlParts parts, FrozenBookWriter out) {
        this.zip = zip;
        this.parts = parts;
        this.out = out;
    }

    /** @param spill where shared texts go that memory has no room for */
    static void convert(BookZip zip, FrozenBookWriter out, Path spill) throws IOException {
        try (SharedStrings strings = new SharedStrings(spill)) {
            new XlsbConverter(zip, new OoxmlParts(zip), out).convert(strings);
        } catch (IndexOutOfBoundsException e) {
            throw WorkbookRefused.damaged("a record is too short");
        }
        out.finish("xlsb");
    }

    private void convert(SharedStrings strings) throws IOException {
        read(Optional.of(parts.book()), this::book);
        read(parts.byType("styles"), this::style);
        read(parts.byType("sharedStrings"), r -> {
            if (r.type() == STRING_ITEM) {
                strings.add(r.text(1), r.isStruck(0, styles));
            }
        });
        OoxmlBook book = new OoxmlBook(from1904, styles, strings);
        for (OoxmlBook.Sheet entry : entries) {
            SheetNotes notes = SheetNotes.start(entry.name(), entry.hidden(), out);
            XlsbSheet sheet = new XlsbSheet(book, notes, out);
            read(parts.byId(entry.id()), sheet::take);
            sheet.end();
            notes.end();
        }
    }

    private interface Take {
        void record(XlsbRecords record) throws IOException;
    }

    private void read(Optional<String> part, Take take) throws IOException {
        Optional<InputStream> in = part.isEmpty() ? Optional.empty() : zip.open(part.get());
        if (in.isPresent()) {
            try (XlsbRecords records = new XlsbRecords(in.get())) {
                while (records.next()) {
                    take.record(records);
                }
            }
        }
    }

    private void book(XlsbRecords r) throws IOException {
        if (r.type() == BOOK_PROPERTIES) {
            from1904 = (r.i32(0) & 1) != 0;
        } else if (r.type() == SHEET) {
            // the first release of the format has four bytes more
            int at = r.afterText(r.afterText(8)) == r.size() ? 8 : 12;
            entries.add(new OoxmlBook.Sheet(r.text(r.afterText(at)), r.i32(0) != 0, r.text(at)));
        }
    }

    private void style(XlsbRecords r) throws IOException {
        switch (r.type()) {
            case FORMAT -> styles.addFormat(r.u16(0), r.text(2));
            case FONT -> styles.addFont((r.u16(2) & STRIKE) != 0);
            case CELL_STYLES -> withinStyles = true;
            case CELL_STYLES_END -> withinStyles = false;
            case STYLE -> {
                if (withinStyles) {
                    styles.addStyle(r.u16(4), r.u16(2));
                }
            }
            default -> {}
        }
    }
}
