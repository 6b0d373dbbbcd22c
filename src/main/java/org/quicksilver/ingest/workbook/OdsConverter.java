package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Streams an OpenDocument spreadsheet into a frozen one. */
final class OdsConverter {

    private static final String CONTENT = "content.xml";

    private final FrozenBookWriter out;
    private final Set<String> hiddenTables = new HashSet<>();
    private final Set<String> rightToLeft = new HashSet<>();
    private final Set<String> struckCells = new HashSet<>();
    private final Set<String> struckTexts = new HashSet<>();

    private OdsConverter(FrozenBookWriter out) {
        this.out = out;
    }

    static void convert(BookZip zip, FrozenBookWriter out) throws IOException {
        if (isEncrypted(zip)) {
            throw WorkbookRefused.byPassword();
        }
        try (XmlPart xml =
                zip.xml(CONTENT).orElseThrow(() -> WorkbookRefused.damaged(CONTENT + " is missing from it"))) {
            new OdsConverter(out).content(xml);
        }
        out.finish("ods");
    }

    /** A spreadsheet that is one XML file. */
    static void convertFlat(XmlPart xml, FrozenBookWriter out) throws IOException {
        new OdsConverter(out).content(xml);
        out.finish("ods");
    }

    private static boolean isEncrypted(BookZip zip) throws IOException {
        Optional<XmlPart> manifest = zip.xml("META-INF/manifest.xml");
        if (manifest.isPresent()) {
            try (XmlPart xml = manifest.get()) {
                while (xml.next()) {
                    if (xml.isStart() && xml.name().equals("encryption-data")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void content(XmlPart xml) throws IOException {
        xml.next();
        while (xml.nextChild(1)) {
            switch (xml.name()) {
                case "automatic-styles" -> {
                    while (xml.nextChild(2)) {
                        style(xml);
                    }
                }
                case "body" -> {
                    while (xml.nextChild(2)) {
                        spreadsheet(xml);
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private void style(XmlPart xml) throws IOException {
        String name = xml.attribute("name");
        String family = xml.attribute("family");
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            String line = xml.attribute("text-line-through-style");
            if (xml.name().equals("table-properties")) {
                if (xml.attribute("display").equals("false")) {
                    hiddenTables.add(name);
                }
                if (xml.attribute("writing-mode").startsWith("rl")) {
                    rightToLeft.add(name);
                }
            } else if (xml.name().equals("text-properties") && !line.isEmpty() && !line.equals("none")) {
                (family.equals("table-cell") ? struckCells : struckTexts).add(name);
            }
        }
    }

    private void spreadsheet(XmlPart xml) throws IOException {
        if (!xml.name().equals("spreadsheet")) {
            throw WorkbookRefused.noTable(
                    "It is a text document or presentation; put the table into a spreadsheet and resend it.");
        }
        while (xml.nextChild(3)) {
            if (!xml.name().equals("table")) {
                xml.skip();
                continue;
            }
            String style = xml.attribute("style-name");
            SheetNotes notes = SheetNotes.start(xml.attribute("name"), hiddenTables.contains(style), out);
            if (rightToLeft.contains(style)) {
                notes.rightToLeft();
            }
            if (xml.isTrue("protected")) {
                notes.lock();
            }
            new OdsSheet(notes, struckCells, struckTexts, out).read(xml);
            notes.end();
        }
    }
}
