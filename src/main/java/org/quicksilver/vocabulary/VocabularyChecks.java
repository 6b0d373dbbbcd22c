package org.quicksilver.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What must hold between the rows of one vocabulary, and between it and its companions. */
final class VocabularyChecks {

    private final Vocabulary vocabulary;
    private final Settings settings;
    private final Map<String, Vocabulary> others;
    private final @Nullable CsvTable labelTable;
    private final @Nullable CsvTable codeTable;
    private final Consumer<Fault> faults;

    VocabularyChecks(
            Vocabulary vocabulary,
            Settings settings,
            Map<String, Vocabulary> others,
            @Nullable CsvTable labelTable,
            @Nullable CsvTable codeTable,
            Consumer<Fault> faults) {
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.others = others;
        this.labelTable = labelTable;
        this.codeTable = codeTable;
        this.faults = faults;
    }

    void run() {
        if (codeTable != null) {
            codes(codeTable);
        }
        if (labelTable != null) {
            Path file = labelTable.file();
            vocabulary.labels().forEach(l -> known(file, l));
            onePreferred(file);
            senses(file);
        }
    }

    private void codes(CsvTable table) {
        for (CsvTable.Row row : table.rows()) {
            String parent = row.get("parent");
            if (!parent.isEmpty() && vocabulary.code(parent).isEmpty()) {
                fault(table.file(), row.line(), "Unknown parent " + parent, "add that code or correct the parent");
            }
            List<String> missing = settings.languages().stream()
                    .filter(l -> vocabulary
                            .code(row.get("code"))
                            .filter(c -> !c.labels().containsKey(l))
                            .isPresent())
                    .toList();
            if (!missing.isEmpty()) {
                fault(
                        table.file(),
                        row.line(),
                        "Code " + row.get("code") + " has no preferred label in " + String.join(", ", missing),
                        "add one a language to " + vocabulary.name() + ".csv");
            }
        }
    }

    private void known(Path file, Label label) {
        if (!LabelKind.of(label).isRuleWord() && !isKnown(label.code())) {
            fault(
                    file,
                    label.line(),
                    "Unknown code " + label.code(),
                    "add it to " + vocabulary.name() + ".codes.csv or correct it");
        }
    }

    private boolean isKnown(String code) {
        Vocabulary groups = others.get(settings.groups());
        return vocabulary.code(code).isPresent()
                || (groups != null && groups.code(code).isPresent());
    }

    private void onePreferred(Path file) {
        Map<String, Label> first = new LinkedHashMap<>();
        for (Label label : vocabulary.labels()) {
            if (label.kind().equals("preferred")) {
                Label other = first.putIfAbsent(label.code() + "\t" + label.lang(), label);
                if (other != null) {
                    fault(
                            file,
                            label.line(),
                            "Second preferred label of " + label.code() + " in " + label.lang() + ", the first is '"
                                    + other.label() + "'",
                            "make one of them an alias");
                }
            }
        }
    }

    /** A folded label of one language means one code at a time, unless rows say that it is ambiguous or joint. */
    private void senses(Path file) {
        Map<String, List<Label>> own = byForm(vocabulary);
        own.values().forEach(same -> clashes(file, same, same));
        Vocabulary groups = others.get(settings.groups());
        if (groups != null) {
            byForm(groups).forEach((form, same) -> clashes(file, own.getOrDefault(form, List.of()), same));
        }
    }

    private static Map<String, List<Label>> byForm(Vocabulary vocabulary) {
        Map<String, List<Label>> out = new LinkedHashMap<>();
        for (int i = 0; i < vocabulary.labels().size(); i++) {
            Label label = vocabulary.labels().get(i);
            if (isPlainName(label)) {
                String folded = vocabulary.forms().get(i);
                String form =
                        label.caseSensitive() || folded.isEmpty() ? "=" + LabelIndex.cased(label.label()) : folded;
                out.computeIfAbsent(form, k -> new ArrayList<>(1)).add(label);
            }
        }
        return out;
    }

    /** Reports the first clash between labels of one form and labels of the same form. */
    private void clashes(Path file, List<Label> labels, List<Label> same) {
        for (Label label : labels) {
            for (Label other : same) {
                if (isEarlier(other, label, labels == same)
                        && clash(label, other)
                        && !isDeclared(label, other, labels)) {
                    fault(
                            file,
                            label.line(),
                            "'" + label.label() + "' (" + label.lang() + ") means " + label.code() + " and "
                                    + other.code() + " at one time",
                            "remove one, give them dates, or declare a row of kind ambiguous for each code");
                    return;
                }
            }
        }
    }

    private static boolean isEarlier(Label other, Label label, boolean sameFile) {
        return !sameFile || other.line() < label.line();
    }

    private static boolean clash(Label label, Label other) {
        return isSameLanguage(label, other)
                && !label.code().equals(other.code())
                && Validity.overlap(label.validFrom(), label.validTo(), other.validFrom(), other.validTo());
    }

    private static boolean isSameLanguage(Label label, Label other) {
        return label.lang().equals(other.lang())
                || label.lang().equals("mul")
                || other.lang().equals("mul");
    }

    private static boolean isDeclared(Label label, Label other, List<Label> labels) {
        return labels.stream()
                .anyMatch(l -> LabelKind.of(l).isDeclared() && isSameLanguage(l, label) && isSameLanguage(l, other));
    }

    private static boolean isPlainName(Label label) {
        LabelKind kind = LabelKind.of(label);
        return kind.isName() && kind != LabelKind.FORM && kind != LabelKind.CODE && !kind.isRuleWord();
    }

    private void fault(Path file, int line, String what, String todo) {
        faults.accept(new Fault(file, line, what, todo));
    }
}
