package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.quicksilver.record.Cell;
import org.quicksilver.record.CellType;

/** Reads cells of an OpenDocument spreadsheet: the typed value where there is one, else the paragraphs shown. */
final class OdsCell {

    private static final String PERCENT = "0%";
    private static final int WHOLE_SECONDS = "2019-01-04T12:00:00".length();

    private final Set<String> struckTexts;
    private boolean struck;

    OdsCell(Set<String> struckTexts) {
        this.struckTexts = struckTexts;
    }

    /** Whether some text of the last cell read is struck through. */
    boolean struck() {
        return struck;
    }

    /** Reads the cell that starts here; afterwards at its end. */
    Cell read(XmlPart xml) throws IOException {
        struck = false;
        String type = xml.attribute("value-type");
        boolean error = isError(xml);
        String typed = xml.attribute(
                switch (type) {
                    case "date" -> "date-value";
                    case "time" -> "time-value";
                    case "boolean" -> "boolean-value";
                    case "string" -> "string-value";
                    default -> "value";
                });
        String currency = xml.attribute("currency");
        String shown = paragraphs(xml);
        if (error) {
            return CellValues.error(shown.isEmpty() ? "#N/A" : shown);
        }
        if (type.isEmpty() || type.equals("string") || typed.isEmpty()) {
            return Cell.ofText(typed.isEmpty() ? shown : typed);
        }
        return switch (type) {
            case "date" -> new Cell(date(typed), CellType.DATE, "");
            case "time" -> time(typed, shown);
            case "boolean" -> CellValues.bool(typed);
            case "percentage" -> CellValues.number(typed, new CellStyle(PERCENT, false, false), false);
            case "currency" ->
                CellValues.number(
                        typed,
                        new CellStyle(currency.isEmpty() ? "" : "#,##0.00 \"" + currency + "\"", false, false),
                        false);
            default -> CellValues.number(typed, CellStyle.GENERAL, false);
        };
    }

    /** LibreOffice marks results that are errors in a namespace of its own, beside a type that says text. */
    private static boolean isError(XmlPart xml) {
        for (int i = 0; i < xml.attributes(); i++) {
            if (xml.attributeName(i).equals("value-type")
                    && xml.attributeValue(i).equals("error")) {
                return true;
            }
        }
        return false;
    }

    private static String date(String iso) {
        String whole = iso.length() > WHOLE_SECONDS ? iso.substring(0, WHOLE_SECONDS) : iso;
        return whole.endsWith("T00:00:00") ? whole.substring(0, whole.indexOf('T')) : whole;
    }

    private static Cell time(String duration, String shown) {
        try {
            Duration time = Duration.parse(duration);
            if (!time.isNegative() && time.toDays() == 0) {
                String text = LocalTime.MIDNIGHT.plusSeconds(time.toSeconds()).toString();
                return new Cell(text.length() == 5 ? text + ":00" : text, CellType.DATE, "");
            }
        } catch (DateTimeException e) {
            // what is no time of day stays as it is shown
        }
        return Cell.ofText(shown.isEmpty() ? duration : shown);
    }

    private String paragraphs(XmlPart xml) throws IOException {
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        int inside = xml.depth();
        while (xml.nextChild(inside)) {
            if (xml.name().equals("p") || xml.name().equals("h")) {
                text.append(paragraphs++ > 0 ? "\n" : "");
                paragraph(xml, text);
            } else {
                xml.skip();
            }
        }
        return text.toString();
    }

    private void paragraph(XmlPart xml, StringBuilder text) throws IOException {
        int inside = xml.depth();
        while (xml.textOrNext(text)) {
            if (!xml.isStart()) {
                if (xml.depth() < inside) {
                    return;
                }
                continue;
            }
            switch (xml.name()) {
                case "s" -> text.append(" ".repeat(Math.min(1000, Math.max(1, xml.number("c", 1)))));
                case "tab" -> text.append('\t');
                case "line-break" -> text.append('\n');
                case "annotation", "ruby-text", "note", "frame" -> xml.skip();
                default -> struck |= struckTexts.contains(xml.attribute("style-name"));
            }
        }
    }
}
