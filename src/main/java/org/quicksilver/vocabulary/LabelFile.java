package org.quicksilver.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads and checks the rows of a labels file, each by itself. */
final class LabelFile {

    static final List<String> COLUMNS =
            List.of("label", "lang", "code", "kind", "case_sensitive", "valid_from", "valid_to", "source");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final Path file;
    private final Consumer<Fault> faults;

    private LabelFile(Path file, Consumer<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The labels that could be read. */
    static List<Label> read(CsvTable table, Consumer<Fault> faults) {
        return new LabelFile(table.file(), faults).labels(table);
    }

    private List<Label> labels(CsvTable table) {
        List<Label> out = new ArrayList<>();
        for (String column : COLUMNS) {
            if (!table.columns().isEmpty() && !table.columns().contains(column)) {
                fault(1, "No column " + column, "the columns are " + String.join(", ", COLUMNS));
            }
        }
        Map<String, Integer> seen = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Label label = label(row);
            if (check(row, label)) {
                String key = String.join("\t", label.label(), label.lang(), label.code(), label.kind());
                Integer first = seen.putIfAbsent(key, row.line());
                if (first != null) {
                    fault(row.line(), "The same row stands on line " + first, "remove one");
                } else {
                    out.add(label);
                }
            }
        }
        return out;
    }

    private static Label label(CsvTable.Row row) {
        return new Label(
                row.get("label"),
                row.get("lang"),
                row.get("code"),
                row.get("kind"),
                row.get("case_sensitive").equals("yes"),
                row.get("valid_from"),
                row.get("valid_to"),
                row.get("source"),
                row.line());
    }

    private boolean check(CsvTable.Row row, Label label) {
        int line = row.line();
        boolean complete = !label.label().isEmpty() && !label.code().isEmpty();
        if (!complete) {
            fault(line, "No label or no code", "give both");
        }
        boolean language = LANGUAGE.matcher(label.lang()).matches();
        if (!language) {
            fault(line, "No language tag: '" + label.lang() + "'", "give a BCP 47 tag, or mul for every language");
        }
        boolean kind = LabelKind.of(label.kind()).isPresent();
        if (!kind) {
            fault(line, "Unknown kind '" + label.kind() + "'", "the kinds are " + kinds());
        }
        if (label.kind().equals("abbr") && !label.caseSensitive()) {
            fault(line, "Abbreviation '" + label.label() + "' is not case-sensitive", "write yes in case_sensitive");
        }
        if (!Set.of("", "yes", "no").contains(row.get("case_sensitive"))) {
            fault(line, "case_sensitive is '" + row.get("case_sensitive") + "'", "write yes, no or nothing");
        }
        dates(line, label.validFrom(), label.validTo(), file, faults);
        return complete && language && kind;
    }

    private static String kinds() {
        return String.join(
                ", ",
                java.util.Arrays.stream(LabelKind.values()).map(LabelKind::word).toList());
    }

    /** Reports dates that do not exist or stand the wrong way round. */
    static void dates(int line, String from, String to, Path file, Consumer<Fault> faults) {
        for (String date : List.of(from, to)) {
            if (!Validity.isDate(date)) {
                faults.accept(
                        new Fault(file, line, "Bad date '" + date + "'", "write it as 2016, 2016-05 or 2016-05-31"));
            }
        }
        if (Validity.isDate(from) && Validity.isDate(to) && !to.isEmpty() && !Validity.holds("", to, from)) {
            faults.accept(new Fault(file, line, "valid_to lies before valid_from", "exchange them"));
        }
    }

    private void fault(int line, String what, String todo) {
        faults.accept(new Fault(file, line, what, todo));
    }
}
