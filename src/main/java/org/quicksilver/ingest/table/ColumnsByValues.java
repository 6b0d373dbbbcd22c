package org.quicksilver.ingest.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quicksilver.ingest.form.FormColumn;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.ColumnReading;

/** Maps the columns that their headings leave open by what their values are of. */
final class ColumnsByValues {

    /** Headings that programs make up, for example {@code Column 2}, {@code Unnamed: 3}, {@code F4}. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?iu)\\s*(?:(?:unnamed|column|col|field|colonne|champ|columna|campo|столбец|поле|عمود|العمود|حقل|列|栏)"
                    + "[\\s_.:#-]*\\p{Nd}*|[a-z]?\\p{Nd}{1,3}|[a-z])\\s*");

    /** So many columns with a field make a table one of the job's, whatever its title column is called. */
    private static final int ENOUGH_COLUMNS = 3;

    private final Plan plan;
    private final ColumnEvidence evidence;
    private final List<Field> coded;

    ColumnsByValues(Plan plan, ColumnEvidence evidence) {
        this.plan = plan;
        this.evidence = evidence;
        this.coded = plan.fields().stream()
                .filter(f -> f.kind() == Kind.CODE || f.kind() == Kind.COUNTRY || f.kind() == Kind.ORGANISATION)
                .filter(f -> plan.vocabularies().has(f.vocabulary()) && isFirstOfItsVocabulary(f))
                .toList();
    }

    /** Columns whose heading says nothing or too much, by the vocabulary that their values are of. */
    void map(
            Map<Integer, List<String>> values,
            String language,
            Set<String> taken,
            Map<Integer, ColumnReading> readings) {
        for (ColumnReading now : List.copyOf(readings.values())) {
            List<String> texts = values.getOrDefault(now.index(), List.of());
            evidence.vote(possible(now, taken), texts, language).ifPresent(v -> {
                taken.add(v.field());
                readings.put(
                        now.index(),
                        new ColumnReading(
                                now.index(), now.header(), v.field(), "", "values:" + v.share(), 0.8 * v.share()));
            });
        }
        overrule(values, language, taken, readings);
        title(values, language, taken, readings);
    }

    /** A column whose values are no codes of its field and nearly all codes of another one. */
    private void overrule(
            Map<Integer, List<String>> values,
            String language,
            Set<String> taken,
            Map<Integer, ColumnReading> readings) {
        List<Field> free = plan.fields().stream()
                .filter(f -> f.kind() == Kind.CODE && !taken.contains(f.name()))
                .toList();
        for (ColumnReading now : List.copyOf(readings.values())) {
            if (now.field().isEmpty() || !now.tick().isEmpty() || isTold(now)) {
                continue;
            }
            List<String> texts = values.getOrDefault(now.index(), List.of());
            evidence.overrules(now.field(), free, texts, language)
                    .filter(v -> taken.add(v.field()))
                    .ifPresent(v -> readings.put(
                            now.index(),
                            new ColumnReading(
                                    now.index(), now.header(), v.field(), "", "values:" + v.share(), 0.7 * v.share())));
        }
    }

    private static boolean isTold(ColumnReading column) {
        return FormColumn.isTold(column.reason());
    }

    /**
     * The required title of a table none of whose headings says it: its first column of phrases that is no field, or whose
     * values are no codes of its field.
     */
    private void title(
            Map<Integer, List<String>> values,
            String language,
            Set<String> taken,
            Map<Integer, ColumnReading> readings) {
        Optional<Field> title = plan.fields().stream()
                .filter(f -> f.kind() == Kind.TITLE && f.required() && !taken.contains(f.name()))
                .findFirst();
        if (title.isEmpty() || taken.size() < ENOUGH_COLUMNS) {
            return;
        }
        for (ColumnReading now : List.copyOf(readings.values())) {
            boolean open = now.reason().equals(ColumnMapper.UNKNOWN)
                    || (!now.header().isEmpty() && now.reason().startsWith("tie:"))
                    || plan.field(now.field())
                            .filter(f -> f.kind() == Kind.CODE && now.tick().isEmpty() && !isTold(now))
                            .isPresent();
            if (open && evidence.areTitles(values.getOrDefault(now.index(), List.of()), coded, language)) {
                taken.add(title.get().name());
                readings.put(
                        now.index(),
                        new ColumnReading(now.index(), now.header(), title.get().name(), "", "values:titles", 0.6));
                return;
            }
        }
    }

    /**
     * The fields that the values of a column may be of: codes, and countries too where its heading says nothing; then of
     * several fields of one vocabulary the first alone.
     */
    private List<Field> possible(ColumnReading now, Set<String> taken) {
        boolean tie = now.reason().startsWith("tie:");
        if (!tie && !now.reason().equals(ColumnMapper.UNKNOWN) && !now.reason().equals(ColumnMapper.NO_HEADING)) {
            return List.of();
        }
        List<String> tied = tie ? List.of(now.reason().substring(4).split("\\|", -1)) : List.of();
        boolean nothing = saysNothing(now);
        return plan.fields().stream()
                .filter(f -> !taken.contains(f.name()) && (!tie || tied.contains(f.name())))
                .filter(f -> f.kind() == Kind.CODE || (f.kind() == Kind.COUNTRY && (nothing || tie)))
                .filter(f -> !nothing || isFirstOfItsVocabulary(f))
                .toList();
    }

    private boolean isFirstOfItsVocabulary(Field field) {
        return plan.fields().stream()
                .filter(f -> f.vocabulary().equals(field.vocabulary()))
                .findFirst()
                .filter(field::equals)
                .isPresent();
    }

    private static boolean saysNothing(ColumnReading column) {
        return column.reason().equals(ColumnMapper.NO_HEADING)
                || (column.reason().equals(ColumnMapper.UNKNOWN)
                        && SAYS_NOTHING.matcher(column.header()).matches());
    }
}
