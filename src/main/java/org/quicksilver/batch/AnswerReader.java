package org.quicksilver.batch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.Judgement.Kind;
import org.quicksilver.batch.store.Judgement.Side;
import org.quicksilver.consolidate.Registry;
import org.quicksilver.ingest.form.FormKey;
import org.quicksilver.normalise.ResolvedValue;
import org.quicksilver.normalise.ValueResolver;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;
import org.quicksilver.publish.review.Answers.Answer;
import org.quicksilver.publish.review.ReviewKey;
import org.quicksilver.publish.review.ValueChoice;
import org.quicksilver.record.Hashes;
import org.quicksilver.record.Status;

/** Understands single answers, or says why one cannot be taken. */
final class AnswerReader {
    private static final int ID_LETTERS = 12;
    private static final Map<String, Kind> PAIR_WORDS =
            Map.of("same", Kind.SAME, "different", Kind.DIFFERENT, "unsure", Kind.UNSURE, "revoke", Kind.REVOKED);
    private static final Set<Status> NOT_UNDERSTOOD = Set.of(Status.UNRESOLVED, Status.UNREADABLE);

    /** Answers that let stand what a column was taken for. */
    private static final Set<String> CONFIRMED = Set.of("yes", "confirm");

    private final Plan plan;
    private final Registry registry;
    private final QueuedKeys keys;
    private final String reviewer;
    private final ValueResolver resolver;

    AnswerReader(Plan plan, Registry registry, QueuedKeys keys, String reviewer) {
        this.plan = plan;
        this.registry = registry;
        this.keys = keys;
        this.reviewer = reviewer.strip();
        this.resolver = new ValueResolver(plan);
    }

    /** An answer that cannot be taken. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        private final String todo;

        Unusable(String what, String todo) {
            super(what);
            this.todo = todo;
        }

        String todo() {
            return todo;
        }
    }

    /** The judgement that an answer asks for, without an id and without what it supersedes. */
    Judgement read(Answer answer, String now) throws Unusable {
        ReviewKey key = key(answer);
        String by = answer.reviewer().isEmpty() ? reviewer : answer.reviewer();
        if (by.isEmpty()) {
            throw new Unusable(
                    "Nobody says who decided", "write a name in the column Reviewer, or use --reviewer NAME");
        }
        if (key.aboutPair()) {
            return pair(key, answer, by, now);
        }
        if (key.aboutValue()) {
            return value(key, answer, by, now);
        }
        return FormKey.parse(key.field()).isPresent() ? column(key, answer, by, now) : words(key, answer, by, now);
    }

    private ReviewKey key(Answer answer) throws Unusable {
        if (!answer.key().isEmpty()) {
            Optional<ReviewKey> key = ReviewKey.parse(answer.key());
            return key.orElseThrow(() -> new Unusable(
                    "The key of the row was changed", "copy the row anew from the workbook, or export it again"));
        }
        if (!answer.leftId().isEmpty() && !answer.rightId().isEmpty()) {
            return keys.pair(answer.leftId(), answer.rightId());
        }
        if (!answer.field().isEmpty() && !answer.leftId().isEmpty()) {
            ReviewKey.Side record = new ReviewKey.Side(answer.leftId(), "", "", "");
            return ReviewKey.ofValue(record, answer.field(), List.of(), List.of());
        }
        if (!answer.field().isEmpty() && !answer.text().isEmpty()) {
            return ReviewKey.ofWords(answer.field(), answer.text(), List.of());
        }
        throw new Unusable("The row has no key", "keep the hidden column key, or give left_id and right_id");
    }

    private Judgement pair(ReviewKey key, Answer answer, String by, String now) throws Unusable {
        Kind kind = PAIR_WORDS.get(answer.decision().toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new Unusable(
                    "\"" + answer.decision() + "\" is no decision on two records",
                    "write same, different, unsure or revoke");
        }
        mustBeKnown(key.left());
        mustBeKnown(key.right());
        if (key.left().id().equals(key.right().id())) {
            throw new Unusable("A record is compared with itself", "name two records");
        }
        return judgement(kind, key, "", answer, by, now);
    }

    private void mustBeKnown(ReviewKey.Side record) throws Unusable {
        if (!registry.entities().containsKey(record.id())) {
            throw new Unusable(
                    "No run published here has a record " + record.id(),
                    "import it where it was exported, see --output, or export anew");
        }
    }

    private Judgement value(ReviewKey asked, Answer answer, String by, String now) throws Unusable {
        mustBeKnown(asked.left());
        Optional<Field> field = plan.field(asked.field()).filter(f -> !f.many());
        if (field.isEmpty()) {
            throw new Unusable(
                    "The job has no field " + asked.field() + " of one value",
                    "export anew with the job file as it is now");
        }
        ReviewKey key = ReviewKey.ofValue(asked.left(), asked.field(), List.of(), asked.known());
        if (answer.decision().toLowerCase(Locale.ROOT).equals("revoke")) {
            return judgement(Kind.REVOKED, key, "", answer, by, now);
        }
        Optional<String> chosen = ValueChoice.of(asked.values(), answer.decision());
        if (chosen.isEmpty() && field.get().kind() == org.quicksilver.plan.Kind.MONEY) {
            throw new Unusable(
                    "\"" + answer.decision() + "\" is none of the amounts that the records state",
                    "choose one of them, since an amount needs the currency and date of a record");
        }
        String value = chosen.isPresent() ? chosen.get() : understood(asked.field(), answer.decision());
        return judgement(Kind.VALUE, key, value, answer, by, now);
    }

    /** A value that no record states, as a record that does would be understood. */
    private String understood(String field, String decision) throws Unusable {
        ResolvedValue value = resolver.resolve(field, decision, "und");
        boolean isOne = value.status() == Status.STATED
                && value.confidence().fillsOutput()
                && !value.value().contains(";");
        if (!isOne) {
            throw new Unusable(
                    "\"" + decision + "\" is no value of " + field,
                    "choose one of the list, or write what quicksilver resolve " + field + " understands");
        }
        return value.value();
    }

    private Judgement words(ReviewKey key, Answer answer, String by, String now) throws Unusable {
        if (plan.field(key.field()).isEmpty()) {
            throw new Unusable("The job has no field " + key.field(), "export anew with the job file as it is now");
        }
        if (answer.decision().toLowerCase(Locale.ROOT).equals("revoke")) {
            return judgement(Kind.REVOKED, key, "", answer, by, now);
        }
        return judgement(Kind.MEANING, key, meaning(key.field(), answer.decision()), answer, by, now);
    }

    private Judgement column(ReviewKey asked, Answer answer, String by, String now) throws Unusable {
        ReviewKey key = ReviewKey.ofWords(asked.field(), FormKey.folded(asked.text()), asked.known());
        String said = answer.decision().toLowerCase(Locale.ROOT);
        if (said.equals("revoke")) {
            return judgement(Kind.REVOKED, key, "", answer, by, now);
        }
        String field = CONFIRMED.contains(said) ? keys.mapping(key.field(), key.text()) : said;
        if (!field.equals(DecidedMappings.NO_FIELD) && plan.field(field).isEmpty()) {
            throw new Unusable(
                    "\"" + answer.decision() + "\" is no field of the job",
                    "write the name of a field, none, yes or revoke. Fields: "
                            + plan.fields().stream().map(Field::name).collect(Collectors.joining(", ")));
        }
        return judgement(Kind.MAPPING, key, field, answer, by, now);
    }

    /** A meaning in words that a run understands: the code where there is one, else as it was written. */
    private String meaning(String field, String decision) throws Unusable {
        for (String words : List.of(decision, decision.split(" = ", 2)[0].strip())) {
            ResolvedValue value = resolver.resolve(field, words, "und");
            if (!NOT_UNDERSTOOD.contains(value.status()) && value.confidence().fillsOutput()) {
                boolean again = value.status() == Status.STATED
                        && resolver.resolve(field, value.value(), "und").value().equals(value.value());
                return again ? value.value() : words;
            }
        }
        throw new Unusable(
                "\"" + decision + "\" is not understood as " + field,
                "write a code, a name, a date or an amount that quicksilver resolve " + field + " understands");
    }

    private static Judgement judgement(Kind kind, ReviewKey key, String value, Answer answer, String by, String now) {
        return new Judgement(
                "",
                now,
                by,
                kind,
                side(key.left()),
                side(key.right()),
                key.field(),
                key.text(),
                value,
                answer.note(),
                key.known(),
                List.of());
    }

    private static Side side(ReviewKey.Side side) {
        return new Side(side.id(), side.form(), side.at(), side.label());
    }

    /** The judgement with its id, which is made of all that it says but the reason and the time. */
    static Judgement named(Judgement j, List<String> supersedes) {
        String all = String.join(
                "\n",
                j.kind().code(),
                j.subject(),
                j.value(),
                j.decidedBy().toLowerCase(Locale.ROOT),
                j.left().form(),
                j.right().form(),
                String.join(" ", j.known()),
                String.join(" ", supersedes));
        return new Judgement(
                "D" + Hashes.base32(all, ID_LETTERS),
                j.decidedAt(),
                j.decidedBy(),
                j.kind(),
                j.left(),
                j.right(),
                j.field(),
                j.text(),
                j.value(),
                j.reason(),
                j.known(),
                supersedes);
    }
}
