package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Origin;
import org.quicksilver.vocabulary.Folding;
import org.quicksilver.vocabulary.Mention;
import org.quicksilver.vocabulary.Resolution;
import org.quicksilver.vocabulary.Vocabularies;

/** Finds who reported in titles, sheet names and file names. */
final class RespondentFinder {

    private final Vocabularies vocabularies;
    private final List<String> names;
    private final List<String> detect;

    RespondentFinder(Plan plan) {
        vocabularies = plan.vocabularies();
        names = plan.respondents().vocabularies();
        detect = plan.respondents().detect();
    }

    /** The respondent that the words around a table name, the first place that names one. */
    Found find(TableTexts texts, String asOf, Consumer<String> warnings) {
        for (String place : detect) {
            Found found = switch (place) {
                case "title_rows" -> inTitles(texts, asOf, warnings);
                case "sheet_name" -> in(texts.sheet(), Origin.SHEET_NAME, texts.sheet(), texts, asOf, warnings);
                case "file_name" -> in(texts.fileName(), Origin.FILE_NAME, texts.path(), texts, asOf, warnings);
                default -> Found.NOTHING;
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Found.NOTHING;
    }

    private Found inTitles(TableTexts texts, String asOf, Consumer<String> warnings) {
        Map<String, Found> byCode = new TreeMap<>();
        for (String title : texts.titles()) {
            Found found = in(title, Origin.TITLE_ROW, texts.sheet(), texts, asOf, warnings);
            if (found.isPresent()) {
                byCode.putIfAbsent(found.code(), found);
            }
        }
        if (byCode.size() > 1) {
            warnings.accept("The titles name several respondents, " + String.join(" and ", byCode.keySet())
                    + "; name the one in submissions.csv.");
            return Found.NOTHING;
        }
        return byCode.isEmpty() ? Found.NOTHING : byCode.values().iterator().next();
    }

    private Found in(String text, Origin origin, String ref, TableTexts texts, String asOf, Consumer<String> warnings) {
        for (String name : names) {
            Map<String, String> labels = labels(name, text, texts.lang(), asOf);
            List<String> codes = withoutContained(labels);
            if (codes.size() == 1) {
                return new Found(codes.get(0), origin, ref, text);
            }
            if (codes.size() > 1) {
                warnings.accept("\"" + text + "\" names several respondents, " + String.join(" and ", codes)
                        + "; name the one in submissions.csv.");
                return Found.NOTHING;
            }
        }
        return Found.NOTHING;
    }

    /** Code to its longest label found in a text. */
    private Map<String, String> labels(String vocabulary, String text, String lang, String asOf) {
        Map<String, String> labels = new TreeMap<>();
        if (text.isBlank()) {
            return labels;
        }
        for (Mention mention : vocabularies.finder(vocabulary).find(text)) {
            Resolution meant = vocabularies.resolver(vocabulary).resolve(mention.label(), lang, asOf);
            String folded = Folding.fold(mention.label());
            if (meant.isStated()
                    && meant.confidence().fillsOutput()
                    && meant.codes().size() == 1) {
                labels.merge(meant.codes().get(0), folded, (a, b) -> a.length() >= b.length() ? a : b);
            }
        }
        return labels;
    }

    /** The codes whose label is not part of another's. */
    private static List<String> withoutContained(Map<String, String> labels) {
        List<String> codes = new ArrayList<>();
        for (Map.Entry<String, String> entry : labels.entrySet()) {
            String own = " " + entry.getValue() + " ";
            boolean contained = labels.values().stream()
                    .anyMatch(other -> other.length() > entry.getValue().length() && (" " + other + " ").contains(own));
            if (!contained) {
                codes.add(entry.getKey());
            }
        }
        return codes;
    }
}
