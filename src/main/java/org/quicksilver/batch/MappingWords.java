package org.quicksilver.batch;

import org.quicksilver.record.ColumnReading;

/** Says in words why a column is mapped as it is; the codes are those of quality/columns.csv. */
final class MappingWords {
    private MappingWords() {}

    static String of(ColumnReading column) {
        String reason = column.reason();
        int colon = reason.indexOf(':');
        String code = colon < 0 ? reason : reason.substring(0, colon);
        String rest = colon < 0 ? "" : reason.substring(colon + 1);
        return switch (code) {
            case "exact" -> "known heading" + language(rest);
            case "folded" -> "known heading, written otherwise" + language(rest);
            case "fuzzy" -> "nearly a known heading" + language(rest);
            case "keyword" -> "known words in it" + language(rest);
            case "form" -> "heading of the export of " + rest;
            case "tick", "marks" -> "marks that stand for a code";
            case "values" -> "its values, " + rest + " of them";
            case "tie" -> "may be " + rest.replace("|", " or ") + "; decide it";
            case "duplicate" -> "another column is " + rest;
            case "ignored" -> "known to be no field";
            case "unknown" -> "no known heading; decide it";
            case "job" -> "the job file says so";
            case "decision" -> "decision " + rest;
            default -> reason;
        };
    }

    private static String language(String rest) {
        return rest.isEmpty() || rest.startsWith("mul") ? "" : ", " + rest.replace(':', ' ');
    }
}
