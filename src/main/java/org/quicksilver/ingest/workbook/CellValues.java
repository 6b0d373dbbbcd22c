package org.quicksilver.ingest.workbook;

import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/** Values of workbook cells as cells of ours. */
final class CellValues {

    private static final String GENERAL = "General";

    private CellValues() {}

    /** A number as its file writes it; a date where its format shows one. */
    static Cell number(String raw, int formatId, String format, boolean from1904) {
        double value;
        try {
            value = Double.parseDouble(raw.strip());
        } catch (NumberFormatException e) {
            return text(raw);
        }
        return number(value, formatId, format, from1904);
    }

    static Cell number(double value, int formatId, String format, boolean from1904) {
        String shown = format.equalsIgnoreCase(GENERAL) ? "" : format;
        if (CellTexts.isDate(formatId, format)) {
            return CellTexts.date(value, from1904)
                    .map(iso -> new Cell(iso, CellType.DATE, shown))
                    .orElseGet(() -> new Cell(CellTexts.number(value), CellType.NUMBER, shown));
        }
        return new Cell(CellTexts.number(value), CellType.NUMBER, shown);
    }

    /** The cached result of a formula whose type the file does not state. */
    static Cell formula(String raw, int formatId, String format, boolean from1904) {
        return raw.startsWith("#") ? error(raw) : number(raw, formatId, format, from1904);
    }

    static Cell bool(String raw) {
        boolean isTrue = raw.equals("1") || raw.equalsIgnoreCase("true");
        return raw.isEmpty() ? Cell.EMPTY : new Cell(Boolean.toString(isTrue), CellType.BOOLEAN, "");
    }

    static Cell error(String raw) {
        return raw.isEmpty() ? Cell.EMPTY : new Cell(raw, CellType.ERROR, "");
    }

    /** Words; the escapes {@code _x000D_} of the file format become the characters they stand for. */
    static Cell text(String text) {
        return Cell.ofText(text.contains("_x") ? unescape(text) : text);
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("_x", i)
                    && i + 7 <= text.length()
                    && text.charAt(i + 6) == '_'
                    && text.substring(i + 2, i + 6).matches("[0-9A-Fa-f]{4}")) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 7;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }
}
