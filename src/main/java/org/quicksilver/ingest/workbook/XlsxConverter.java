package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Streams an XLSX workbook, strict or transitional, with or without macros, into a frozen one. */
final class XlsxConverter {

    private final BookZip zip;
    private final OoxmlParts parts;
    private final FrozenBookWriter out;
    private final List<OoxmlBook.Sheet> entries = new ArrayList<>();
    private boolean from1904;

    private XlsxConverter(BookZip zip, OoxmlParts parts, FrozenBookWriter out) {
        this.zip = zip;
        this.parts = parts;
        this.out = out;
    }

    /** @param spill where shared texts go that memory has no room for */
    static void convert(BookZip zip, FrozenBookWriter out, Path spill) throws IOException {
        OoxmlParts parts = new OoxmlParts(zip);
        try (SharedStrings strings = new SharedStrings(spill)) {
            new XlsxConverter(zip, parts, out).convert(strings);
        }
        out.finish("xlsx");
    }

    private void convert(SharedStrings strings) throws IOException {
        try (XmlPart xml = zip.xml(parts.book())
                .orElseThrow(() -> WorkbookRefused.damaged(parts.book() + " is missing from it"))) {
            book(xml);
        }
        Optional<XmlPart> texts = part(parts.byType("sharedStrings"));
        if (texts.isPresent()) {
            strings(texts.get(), strings);
        }
        OoxmlBook book = new OoxmlBook(from1904, OoxmlStyles.read(part(parts.byType("styles"))), strings);
        for (OoxmlBook.Sheet entry : entries) {
            sheet(entry, book);
        }
    }

    private Optional<XmlPart> part(Optional<String> name) throws IOException {
        Optional<XmlPart> part = name.isPresent() ? zip.xml(name.get()) : Optional.empty();
        if (part.isEmpty() && name.isPresent() && zip.isRescued()) {
            throw WorkbookRefused.damaged(name.get() + " is missing from it");
        }
        return part;
    }

    private void book(XmlPart xml) throws IOException {
        xml.next();
        while (xml.nextChild(1)) {
            switch (xml.name()) {
                case "workbookPr" -> from1904 = xml.isTrue("date1904");
                case "sheets" -> {
                    while (xml.nextChild(2)) {
                        String state = xml.attribute("state");
                        entries.add(new OoxmlBook.Sheet(
                                xml.attribute("name"),
                                !state.isEmpty() && !state.equals("visible"),
                                xml.attribute("id")));
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private static void strings(XmlPart part, SharedStrings strings) throws IOException {
        try (part) {
            part.next();
            while (part.nextChild(1)) {
                if (part.name().equals("si")) {
                    RichText text = RichText.read(part);
                    strings.add(CellValues.text(text.text()).text(), text.struck());
                }
            }
        }
    }

    private void sheet(OoxmlBook.Sheet entry, OoxmlBook book) throws IOException {
        SheetNotes notes = SheetNotes.start(entry.name(), entry.hidden(), out);
        Optional<XmlPart> part = part(parts.byId(entry.id()));
        if (part.isPresent()) {
            try (XmlPart xml = part.get()) {
                new XlsxSheet(book, notes, out).read(xml);
            }
        } else {
            out.warn("Sheet " + entry.name()
                    + " is listed in the workbook and missing from it; the file is damaged, ask for it again.");
        }
        notes.end();
    }
}
