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
        Map<String, List<Label>> byForm = new LinkedHashMap<>();
        vocabulary.labels().stream()
                .filter(VocabularyChecks::isPlainName)
                .forEach(l -> byForm.computeIfAbsent(l.lang() + "\t" + form(l), k -> new ArrayList<>())
                        .add(l));
        Vocabulary groups = others.get(settings.groups());
        if (groups != null) {
            groups.labels().stream().filter(VocabularyChecks::isPlainName).forEach(l -> {
                List<Label> same = byForm.get(l.lang() + "\t" + form(l));
                if (same != null && same.stream().noneMatch(VocabularyChecks::isDeclared)) {
                    clash(file, same.get(0), l);
                }
            });
        }
        byForm.values().stream()
                .filter(same -> same.stream().noneMatch(VocabularyChecks::isDeclared))
                .forEach(same -> clashes(file, same));
    }

    private void clashes(Path file, List<Label> same) {
        for (int i = 0; i < same.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (clash(file, same.get(i), same.get(j))) {
                    return;
                }
            }
        }
    }

    private boolean clash(Path file, Label label, Label other) {
        if (label.code().equals(other.code())
                || !Validity.overlap(label.validFrom(), label.validTo(), other.validFrom(), other.validTo())) {
            return false;
        }
        fault(
                file,
                label.line(),
                "'" + label.label() + "' (" + label.lang() + ") means " + label.code() + " and " + other.code()
                        + " at one time",
                "remove one, give them dates, or declare a row of kind ambiguous for each code");
        return true;
    }

    private static boolean isPlainName(Label label) {
        LabelKind kind = LabelKind.of(label);
        return kind.isName() && kind != LabelKind.FORM && kind != LabelKind.CODE && !kind.isRuleWord();
    }

    private static boolean isDeclared(Label label) {
        return LabelKind.of(label).isDeclared();
    }

    /** The form under which a label is looked up: a case-sensitive one keeps its letters. */
    private static String form(Label label) {
        String folded = Folding.fold(label.label());
        return label.caseSensitive() || folded.isEmpty() ? "=" + LabelIndex.cased(label.label()) : folded;
    }

    private void fault(Path file, int line, String what, String todo) {
        faults.accept(new Fault(file, line, what, todo));
    }
}
