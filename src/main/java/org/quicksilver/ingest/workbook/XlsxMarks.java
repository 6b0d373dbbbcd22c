package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.Merge;

/** What the cells of an XLSX sheet do not tell: merged blocks and hidden columns; read without any DTD or outside entity. */
final class XlsxMarks {

    private static final XMLInputFactory XML = factory();
    private static final Pattern BLOCK =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /**
     * The marks of one sheet.
     *
     * @param merges merged blocks, by row then column
     * @param hiddenColumns 1-based
     */
    record Marks(List<Merge> merges, List<Integer> hiddenColumns) {}

    private final ZipFile zip;
    private final BookLimits limits;
    private final Map<String, String> parts;

    XlsxMarks(ZipFile zip, BookLimits limits) throws IOException {
        this.zip = zip;
        this.limits = limits;
        this.parts = sheetParts();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The marks of the sheet of that name. */
    Marks of(String sheet) throws IOException, WorkbookRefused {
        List<Merge> merges = new ArrayList<>();
        List<Integer> hidden = new ArrayList<>();
        ZipEntry entry = entry(parts.getOrDefault(sheet, ""));
        if (entry != null) {
            elements(entry, (name, xml) -> {
                if (name.equals("mergeCell")) {
                    Merge merge = merge(attribute(xml, "ref"));
                    if (merge != null && merges.size() <= limits.merges()) {
                        merges.add(merge);
                    }
                } else if (name.equals("col") && isTrue(attribute(xml, "hidden"))) {
                    int last = Math.min(number(attribute(xml, "max")), (int) limits.columns());
                    for (int c = number(attribute(xml, "min")); c <= last && c > 0; c++) {
                        hidden.add(c);
                    }
                }
            });
        }
        if (merges.size() > limits.merges()) {
            throw new WorkbookRefused(
                    "corrupt",
                    "Sheet " + sheet + " has more than " + limits.merges()
                            + " merged blocks; split them, or raise limits.merges in the job file.");
        }
        merges.sort(Comparator.comparingInt(Merge::firstRow).thenComparingInt(Merge::firstColumn));
        return new Marks(merges, hidden);
    }

    /** Sheet name to part, by workbook and relationships, wherever the package keeps them. */
    private Map<String, String> sheetParts() throws IOException {
        Map<String, String> workbook = targets("_rels/.rels", "");
        String book = workbook.values().stream()
                .filter(t -> t.toLowerCase(Locale.ROOT).endsWith("workbook.xml"))
                .findFirst()
                .orElse("xl/workbook.xml");
        int slash = book.lastIndexOf('/') + 1;
        Map<String, String> sheets = targets(
                book.substring(0, slash) + "_rels/" + book.substring(slash) + ".rels", book.substring(0, slash));
        Map<String, String> byName = new HashMap<>();
        ZipEntry entry = entry(book);
        if (entry != null) {
            elements(entry, (name, xml) -> {
                if (name.equals("sheet")) {
                    byName.putIfAbsent(attribute(xml, "name"), sheets.getOrDefault(attribute(xml, "id"), ""));
                }
            });
        }
        return byName;
    }

    private Map<String, String> targets(String part, String folder) throws IOException {
        Map<String, String> targets = new HashMap<>();
        ZipEntry entry = entry(part);
        if (entry != null) {
            elements(entry, (name, xml) -> {
                if (name.equals("Relationship")) {
                    String target = attribute(xml, "Target");
                    targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : folder + target);
                }
            });
        }
        return targets;
    }

    private @Nullable ZipEntry entry(String name) {
        return zip.stream()
                .filter(e -> e.getName().replace('\\', '/').equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private interface Element {
        void start(String name, XMLStreamReader xml);
    }

    private void elements(ZipEntry entry, Element element) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.start(xml.getLocalName(), xml);
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(entry.getName() + ": " + e.getMessage(), e);
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** A block as A1:B2; null when it is none or a single cell. */
    static @Nullable Merge merge(String ref) {
        Matcher m = BLOCK.matcher(ref);
        if (!m.matches()) {
            return null;
        }
        Merge merge = new Merge(
                Integer.parseInt(m.group(2)), column(m.group(1)), Integer.parseInt(m.group(4)), column(m.group(3)));
        return merge.rows() * (long) merge.columns() > 1 && merge.rows() > 0 && merge.columns() > 0 ? merge : null;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column;
    }
}
