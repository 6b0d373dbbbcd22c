package org.quicksilver.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Label;

/**
 * Every heading that a job knows: its fields' own names, those that they name, and those of its header vocabulary, which
 * says nothing of what a job names itself. Safe for threads.
 */
public final class Headings {

    /** What stands for columns of survey tools that are no field. */
    static final String IGNORED = "-ignore-";

    private static final String VOCABULARY = "headers";
    private static final String ANY_LANGUAGE = "mul";
    private static final String FORM = "form";
    private static final String NOT = "not";
    private static final int LONGEST = 250;
    private static final int MEMO = 20_000;

    private final Map<String, List<Known>> byFolded = new HashMap<>();
    private final List<Known> all = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();

    /** What cells were found to be, for they are asked about again and again. */
    private final Map<String, List<Known>> memo = new ConcurrentHashMap<>();

    /**
     * A known heading.
     *
     * @param text as the vocabulary writes it
     * @param folded its folded form
     * @param field name of the field; {@link #IGNORED} for none on purpose
     * @param language BCP 47, {@code mul} for any
     * @param form name of the system whose export has it; empty for a heading of the language at large
     */
    record Known(String text, String folded, String field, String language, String form) {
        boolean isOf(String lang) {
            return language.equals(lang) || language.equals(ANY_LANGUAGE);
        }
    }

    public Headings(Plan plan) {
        for (Field field : plan.fields()) {
            fields.add(field.name());
            add(field.name(), field.name(), ANY_LANGUAGE, "");
            for (String header : field.headers()) {
                add(header, field.name(), ANY_LANGUAGE, "");
            }
        }
        Map<String, Set<String>> own = new HashMap<>();
        all.forEach(
                k -> own.computeIfAbsent(k.folded(), folded -> new HashSet<>()).add(k.field()));
        if (plan.vocabularies().has(VOCABULARY)) {
            for (Label label : plan.vocabularies().get(VOCABULARY).labels()) {
                boolean isKnown = fields.contains(label.code()) || label.code().equals(IGNORED);
                boolean ofForm = label.kind().equals(FORM);
                Set<String> named = own.getOrDefault(Folding.fold(label.label()), Set.of());
                boolean another = !ofForm && !named.isEmpty() && !named.contains(label.code());
                if (isKnown && !another && !label.kind().equals(NOT)) {
                    add(label.label(), label.code(), label.lang(), ofForm ? label.source() : "");
                }
            }
        }
    }

    private void add(String text, String field, String language, String form) {
        String folded = Folding.fold(text);
        if (!folded.isEmpty() || !text.isBlank()) {
            Known known =
                    new Known(HeadingText.plain(text), folded.isEmpty() ? text.strip() : folded, field, language, form);
            byFolded.computeIfAbsent(known.folded(), k -> new ArrayList<>()).add(known);
            all.add(known);
        }
    }

    /** Whether the job has a field of that name. */
    boolean isField(String name) {
        return fields.contains(name);
    }

    /** Every known heading, the job's own first. */
    List<Known> all() {
        return all;
    }

    /** The headings of one reading of a cell. */
    List<Known> exactly(String reading) {
        String folded = Folding.fold(reading);
        return byFolded.getOrDefault(folded.isEmpty() ? reading.strip() : folded, List.of());
    }

    /** The headings of the first reading of a cell that there are any for. */
    List<Known> of(String cell) {
        if (cell.length() > LONGEST || cell.isBlank()) {
            return List.of();
        }
        List<Known> before = memo.get(cell);
        if (before != null) {
            return before;
        }
        List<Known> found = ofReadings(cell);
        if (memo.size() < MEMO) {
            memo.put(cell, found);
        }
        return found;
    }

    private List<Known> ofReadings(String cell) {
        for (String reading : HeadingText.readings(cell)) {
            List<Known> found = exactly(reading);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Number of different fields that the cells of a row are headings of; ignored columns count too. */
    public int hits(List<String> cells) {
        Set<String> hit = new HashSet<>();
        for (String cell : cells) {
            if (!cell.isBlank()) {
                List<Known> known = of(cell);
                if (!known.isEmpty()) {
                    String field = known.get(0).field();
                    hit.add(field.equals(IGNORED) ? field + cell : field);
                }
            }
        }
        return hit.size();
    }

    /**
     * The system whose export these headings are: two thirds of them are known, and two at least, not counting the columns
     * of a survey tool, are that system's and nobody else's. Empty when they are of none.
     */
    Optional<String> form(List<String> cells) {
        Map<String, Integer> own = new TreeMap<>();
        int known = 0;
        int filled = 0;
        int ignored = 0;
        for (String cell : cells) {
            List<Known> found = of(cell);
            filled += cell.isBlank() ? 0 : 1;
            known += found.isEmpty() ? 0 : 1;
            boolean common = found.stream().anyMatch(k -> k.form().isEmpty());
            ignored += common && found.get(0).field().equals(IGNORED) ? 1 : 0;
            Set<String> forms = new TreeSet<>();
            found.forEach(k -> forms.add(common ? "" : k.form()));
            forms.remove("");
            forms.forEach(f -> own.merge(f, 1, Integer::sum));
        }
        int fromTool = ignored > 1 ? 1 : 0;
        if (known * 3 < filled * 2) {
            return Optional.empty();
        }
        return own.entrySet().stream()
                .filter(e -> e.getValue() + fromTool >= 2)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** The language most of some headings are in, {@code und} when none is known; a heading of several counts in parts. */
    String language(List<String> cells) {
        Map<String, Double> votes = new LinkedHashMap<>();
        for (String cell : cells) {
            Set<String> languages = new LinkedHashSet<>();
            for (Known known : of(cell)) {
                if (!known.language().equals(ANY_LANGUAGE)) {
                    languages.add(known.language());
                }
            }
            languages.forEach(l -> votes.merge(l, 1.0 / languages.size(), Double::sum));
        }
        String best = "und";
        double most = 0;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            if (vote.getValue() > most + 1e-9) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }
}
