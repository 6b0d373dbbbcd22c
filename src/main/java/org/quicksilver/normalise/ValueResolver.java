package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.Cell;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;
import org.quicksilver.vocabulary.Resolution;

/** Reads one text on its own, through the same readers as a cell. */
public final class ValueResolver {

    private final Plan plan;
    private final Readers readers;

    /** A resolver that knows the job only. */
    public ValueResolver(Plan plan) {
        this(plan, DecidedValues.NONE);
    }

    /** @param decided what people decided that words of the job's fields mean */
    public ValueResolver(Plan plan, DecidedValues decided) {
        this.plan = plan;
        readers = new Readers(plan, decided);
    }

    /** What may be resolved: every kind, every field of the job and every vocabulary, sorted. */
    public List<String> kinds() {
        TreeSet<String> kinds = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.CODE) {
                kinds.add(kind.code());
            }
        }
        plan.fields().forEach(f -> kinds.add(f.name()));
        for (String name : plan.vocabularies().names()) {
            if (plan.vocabularies().has(name)) {
                kinds.add(name);
            }
        }
        return List.copyOf(kinds);
    }

    /**
     * What a text means.
     *
     * @param kind the word of a kind, the name of a field or the name of a vocabulary
     * @param text the words
     * @param lang BCP 47 language, {@code und} when not known
     * @throws IllegalArgumentException when there is no such kind, naming those there are
     */
    public ResolvedValue resolve(String kind, String text, String lang) {
        Field field = field(kind);
        Column column = new Column(field, lang, "", Column.NO_EVIDENCE, "", Respondent.UNKNOWN);
        List<Reading> readings = readers.read(Cell.ofText(text), column).stream()
                .filter(r -> r.target().isEmpty() || !r.rule().startsWith("currency."))
                .toList();
        return resolved(text, field, readings, lang);
    }

    private Field field(String kind) {
        Optional<Field> ofJob = plan.field(kind);
        if (ofJob.isPresent()) {
            return ofJob.get();
        }
        for (Kind known : Kind.values()) {
            if (known.code().equals(kind) && known != Kind.CODE) {
                return newField(kind, known, vocabularyOf(known));
            }
        }
        if (plan.vocabularies().has(kind)) {
            return newField(kind, Kind.CODE, kind);
        }
        throw new IllegalArgumentException(
                "There is no kind \"" + kind + "\". Known are: " + String.join(", ", kinds()));
    }

    private static Field newField(String name, Kind kind, String vocabulary) {
        return new Field(name.toLowerCase(Locale.ROOT), kind, true, false, true, vocabulary, List.of(), true, "", 0);
    }

    /** The vocabulary that the job's own fields of a kind use first. */
    private String vocabularyOf(Kind kind) {
        return plan.fields().stream()
                .filter(f -> f.kind() == kind && !f.vocabulary().isEmpty())
                .map(Field::vocabulary)
                .filter(v -> kind != Kind.ORGANISATION || isOpen(v))
                .findFirst()
                .orElse(kind == Kind.COUNTRY ? "countries" : kind == Kind.LANGUAGE ? "languages" : "");
    }

    /** Whether a vocabulary is not that of respondents, who are organisations too but few. */
    private boolean isOpen(String vocabulary) {
        return !plan.respondents().vocabularies().contains(vocabulary);
    }

    private ResolvedValue resolved(String text, Field field, List<Reading> readings, String lang) {
        List<Reading> stated = readings.stream().filter(Reading::isStated).toList();
        if (field.kind() == Kind.PERIOD && stated.size() == 1 && readings.size() == 2) {
            return open(text, readings.get(0), readings.get(1));
        }
        boolean whole = stated.size() == readings.size();
        Reading weakest = readings.stream()
                .max(Comparator.comparing((Reading r) -> r.isStated() ? 0 : 1).thenComparing(Reading::confidence))
                .orElseThrow();
        List<String> codes = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String group = "";
        List<String> members = List.of();
        for (Reading reading : whole ? stated : List.<Reading>of()) {
            values.add(reading.value());
            boolean isGroup = field.kind() == Kind.COUNTRY && GroupMembers.isGroup(reading.value());
            if (isGroup && group.isEmpty()) {
                group = reading.value();
                members = members(reading.detail());
            } else if (isCode(field) && !isGroup) {
                codes.add(reading.value());
            }
        }
        return new ResolvedValue(
                text,
                whole ? Status.STATED : weakest.status(),
                weakest.confidence(),
                codes,
                String.join(";", values.stream().distinct().toList()),
                weakest.rule(),
                alternatives(text, field, weakest, lang),
                group,
                members);
    }

    /** A period of which one end is not stated: its start, a semicolon, its end. */
    private static ResolvedValue open(String text, Reading start, Reading end) {
        Reading stated = start.isStated() ? start : end;
        return new ResolvedValue(
                text,
                Status.STATED,
                stated.confidence(),
                List.of(),
                start.value() + ";" + end.value(),
                stated.rule(),
                List.of(),
                "",
                List.of());
    }

    private static boolean isCode(Field field) {
        return field.kind() == Kind.COUNTRY
                || field.kind() == Kind.CODE
                || field.kind() == Kind.LANGUAGE
                || field.kind() == Kind.ORGANISATION;
    }

    private static List<String> members(Map<String, String> detail) {
        String joined = detail.getOrDefault("members", "");
        return joined.isEmpty() ? List.of() : List.of(joined.split(";", -1));
    }

    private List<Resolution.Alternative> alternatives(String text, Field field, Reading weakest, String lang) {
        if (weakest.isStated() || text.isBlank()) {
            return List.of();
        }
        if (!field.vocabulary().isEmpty()) {
            return plan.vocabularies()
                    .resolver(field.vocabulary())
                    .resolve(text, lang, "")
                    .alternatives();
        }
        return weakest.suggestion().isEmpty() || weakest.confidence() == Confidence.U
                ? List.of()
                : List.of(new Resolution.Alternative(weakest.suggestion(), 0.5));
    }
}
