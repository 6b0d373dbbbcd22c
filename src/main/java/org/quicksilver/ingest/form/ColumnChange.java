package org.quicksilver.ingest.form;

import java.util.Locale;

/**
 * What is not as it was in the round before.
 *
 * @param kind what changed
 * @param before the column as it was; {@link #NONE} where there was none or the form as a whole changed
 * @param now the column as it is; {@link #NONE} where it is gone or the form as a whole changed
 * @param valueBefore unit or language as it was; empty for other changes
 * @param value unit or language as it is
 */
public record ColumnChange(Kind kind, FormColumn before, FormColumn now, String valueBefore, String value) {

    /** No column. */
    public static final FormColumn NONE = new FormColumn(0, "", "", "", "");

    /** What changed of a form. */
    public enum Kind {
        /** No earlier form of the respondent is like it. */
        NEW_FORM,
        /** Its headings are in another language. */
        LANGUAGE,
        /** A heading that was not there. */
        NEW,
        /** A heading that is not there any more. */
        GONE,
        /** Other words for the same field. */
        REWORDED,
        /** Another field for the same heading. */
        REMAPPED,
        /** Another currency or multiplier in the heading. */
        UNIT,
        /** Another place among the headings. */
        MOVED;

        /** The word used in published files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ColumnChange(Kind kind, FormColumn before, FormColumn now) {
        this(kind, before, now, "", "");
    }
}
