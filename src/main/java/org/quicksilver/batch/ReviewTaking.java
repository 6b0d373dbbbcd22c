package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.batch.ReviewReport.Outcome;
import org.quicksilver.batch.ReviewReport.Row;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.Judgement.Kind;
import org.quicksilver.consolidate.Registry;
import org.quicksilver.plan.Plan;
import org.quicksilver.publish.review.Answers.Answer;

/**
 * Makes judgements of answers. Each answer is judged against what was decided before the file, never against its other rows,
 * so that the order of rows changes nothing and the same file taken twice is taken once.
 */
final class ReviewTaking {
    private final AnswerReader reader;
    private final JudgementLog before;
    private final Map<String, List<Judgement>> current;
    private final Map<String, List<Judgement>> ever = new HashMap<>();

    /** @param reviewer who answered, where a row does not say so */
    ReviewTaking(Plan plan, Registry registry, QueuedKeys keys, List<Judgement> before, String reviewer) {
        this.reader = new AnswerReader(plan, registry, keys, reviewer);
        this.before = new JudgementLog(before);
        this.current = this.before.bySubject();
        before.forEach(
                j -> ever.computeIfAbsent(j.subject(), s -> new ArrayList<>()).add(j));
    }

    /** An answer and where it stands. */
    private record Placed(Answer answer, Judgement asked) {}

    ReviewReport take(List<Answer> answers, String now) {
        Map<Answer, Row> rows = new LinkedHashMap<>();
        Map<String, List<Placed>> bySubject = new TreeMap<>();
        int blank = 0;
        for (Answer answer : answers) {
            if (answer.decision().isEmpty()) {
                blank++;
                continue;
            }
            try {
                Judgement asked = reader.read(answer, now);
                bySubject
                        .computeIfAbsent(asked.subject() + "\t" + person(asked), s -> new ArrayList<>())
                        .add(new Placed(answer, asked));
                rows.put(answer, Row.refused(answer.sheet(), answer.row(), "", ""));
            } catch (AnswerReader.Unusable e) {
                rows.put(answer, Row.refused(answer.sheet(), answer.row(), String.valueOf(e.getMessage()), e.todo()));
            }
        }
        Map<String, Judgement> taken = new TreeMap<>();
        bySubject.values().forEach(same -> decide(same, rows, taken));
        return new ReviewReport(List.copyOf(rows.values()), blank, List.copyOf(taken.values()), contradictions(taken));
    }

    private List<Contradiction> contradictions(Map<String, Judgement> taken) {
        Map<String, Judgement> all = new TreeMap<>();
        before.all().forEach(j -> all.put(j.id(), j));
        all.putAll(taken);
        return new JudgementLog(List.copyOf(all.values())).contradictions();
    }

    /** The answers of one person to one question; where they differ none of them counts. */
    private void decide(List<Placed> same, Map<Answer, Row> rows, Map<String, Judgement> taken) {
        long said = same.stream()
                .map(p -> p.asked().kind() + "\t" + p.asked().value())
                .distinct()
                .count();
        if (said > 1) {
            TreeSet<Long> numbers = new TreeSet<>();
            same.forEach(p -> numbers.add(p.answer().row()));
            same.forEach(p -> rows.put(
                    p.answer(),
                    Row.refused(
                            p.answer().sheet(),
                            p.answer().row(),
                            "The same question is answered differently by the same person in the rows " + numbers,
                            "leave one of them")));
            return;
        }
        Judgement asked = same.stream()
                .map(Placed::asked)
                .min(Comparator.comparing(Judgement::reason, Comparator.reverseOrder())
                        .thenComparing(Judgement::id))
                .orElseThrow();
        Row made = decide(asked, same.get(0).answer(), taken);
        same.forEach(p -> rows.put(
                p.answer(),
                new Row(
                        p.answer().sheet(),
                        p.answer().row(),
                        made.outcome(),
                        made.decisionId(),
                        made.what(),
                        made.todo())));
    }

    private Row decide(Judgement asked, Answer answer, Map<String, Judgement> taken) {
        Optional<Judgement> known = current.getOrDefault(asked.subject(), List.of()).stream()
                .filter(j -> saysTheSame(j, asked))
                .findFirst();
        if (known.isPresent()) {
            boolean saysMore = !asked.reason().isEmpty()
                    && !asked.reason().equals(known.get().reason());
            if (saysMore) {
                taken.put(known.get().id(), known.get().withReason(asked.reason()));
            }
            return row(answer, Outcome.KNOWN, known.get().id());
        }
        Optional<Judgement> overtaken = overtaken(asked);
        if (overtaken.isPresent()) {
            return row(answer, Outcome.OUTDATED, overtaken.get().id());
        }
        List<String> supersedes = supersedes(asked);
        if (asked.kind() == Kind.REVOKED && supersedes.isEmpty()) {
            return Row.refused(
                    answer.sheet(),
                    answer.row(),
                    "There is no decision to revoke",
                    "revoke a decision that stands in the column \"Decided so far\"");
        }
        Judgement judgement = AnswerReader.named(asked, supersedes);
        taken.put(judgement.id(), judgement);
        return row(answer, supersedes.isEmpty() ? Outcome.TAKEN : Outcome.REPLACED, judgement.id());
    }

    private static Row row(Answer answer, Outcome outcome, String id) {
        return new Row(answer.sheet(), answer.row(), outcome, id, "", "");
    }

    private static boolean saysTheSame(Judgement known, Judgement asked) {
        return known.kind() == asked.kind()
                && known.value().equals(asked.value())
                && person(known).equals(person(asked))
                && sameForm(known.left(), asked.left())
                && sameForm(known.right(), asked.right());
    }

    /** Whether a person saw the same of a record; where that is not known it was the same. */
    private static boolean sameForm(Judgement.Side known, Judgement.Side asked) {
        return known.form().equals(asked.form())
                || known.form().isEmpty()
                || asked.form().isEmpty();
    }

    private static String person(Judgement judgement) {
        return judgement.decidedBy().toLowerCase(Locale.ROOT);
    }

    /** The earlier decision that says this, where somebody who knew it decided otherwise since. */
    private Optional<Judgement> overtaken(Judgement asked) {
        return ever.getOrDefault(asked.subject(), List.of()).stream()
                .filter(j -> saysTheSame(j, asked) && j.known().equals(asked.known()))
                .filter(j -> before.successor(j.id())
                        .filter(s -> s.known().contains(j.id()))
                        .isPresent())
                .findFirst();
    }

    /** What the person knew of, and what the same person said before on the same. */
    private List<String> supersedes(Judgement asked) {
        TreeSet<String> ids = new TreeSet<>();
        asked.known().stream()
                .filter(id ->
                        before.find(id).isPresent() && before.successor(id).isEmpty())
                .forEach(ids::add);
        current.getOrDefault(asked.subject(), List.of()).stream()
                .filter(j -> person(j).equals(person(asked)))
                .map(Judgement::id)
                .forEach(ids::add);
        return List.copyOf(ids);
    }
}
