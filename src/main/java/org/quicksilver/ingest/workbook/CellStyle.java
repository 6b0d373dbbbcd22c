package org.quicksilver.ingest.workbook;

/**
 * What a style says about the cells that have it.
 *
 * @param format number format, empty for the general one
 * @param date whether the format shows a number as date or time
 * @param struck whether the font is struck through
 */
record CellStyle(String format, boolean date, boolean struck) {

    static final CellStyle GENERAL = new CellStyle("", false, false);

    /** @param format the text of the number format, empty where the file leaves it to its number */
    static CellStyle of(int formatId, String format, boolean struck) {
        String shown = format.isEmpty() ? BuiltInFormats.text(formatId) : format;
        boolean general = shown.equalsIgnoreCase("General");
        return new CellStyle(general ? "" : shown, CellTexts.isDate(formatId, format), struck);
    }
}
