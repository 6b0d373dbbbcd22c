package org.quicksilver.ingest.workbook;

import java.util.Map;

/** Number formats that workbooks name by number only (ECMA-376 part 1, 18.8.30). */
final class BuiltInFormats {

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "\"$\"#,##0_);(\"$\"#,##0)"),
            Map.entry(6, "\"$\"#,##0_);[Red](\"$\"#,##0)"),
            Map.entry(7, "\"$\"#,##0.00_);(\"$\"#,##0.00)"),
            Map.entry(8, "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(14, "m/d/yy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "m/d/yy h:mm"),
            Map.entry(37, "#,##0_);(#,##0)"),
            Map.entry(38, "#,##0_);[Red](#,##0)"),
            Map.entry(39, "#,##0.00_);(#,##0.00)"),
            Map.entry(40, "#,##0.00_);[Red](#,##0.00)"),
            Map.entry(41, "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"),
            Map.entry(42, "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)"),
            Map.entry(43, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)"),
            Map.entry(44, "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss.0"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"));

    private BuiltInFormats() {}

    /** The text of a format as its English version has it; empty for the general one and for numbers without a text. */
    static String text(int id) {
        return TEXTS.getOrDefault(id, "");
    }
}
