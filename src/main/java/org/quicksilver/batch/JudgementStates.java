package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.Judgement.Side;
import org.quicksilver.ingest.form.FormKey;

/** How the judgements of a run stand to its records. */
final class JudgementStates {

    /** How one judgement stands. */
    enum State {
        /** It is applied. */
        ACTIVE,
        /** It was made on content that has changed since; it is applied where its records are still there. */
        STALE,
        /** A record or form it is about is not in the input; it rests. */
        DORMANT,
        /** It contradicts others; none of them is applied. */
        CONTRADICTED,
        /** A later one took its place. */
        SUPERSEDED,
        /** It takes back what was decided before. */
        REVOKED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JudgementLog log;
    private final Map<String, Side> sides;
    private final Map<String, String> successors;
    private final Set<FormKey> forms;

    private JudgementStates(
            JudgementLog log, Map<String, Side> sides, Map<String, String> successors, Set<FormKey> forms) {
        this.log = log;
        this.forms = forms;
        this.sides = sides;
        this.successors = successors;
    }

    /**
     * @param input every file of the input
     * @param forms every form in it
     * @param more records beside the judged ones whose sides are wanted
     */
    static JudgementStates of(
            JudgementLog log, RecordSides records, Set<String> input, Set<FormKey> forms, Set<String> more) {
        Map<String, Side> judged = new HashMap<>();
        log.current().stream()
                .flatMap(j -> Stream.of(j.left(), j.right()))
                .filter(s -> !s.id().isEmpty())
                .forEach(s -> judged.merge(s.id(), s, (a, b) -> a.label().isEmpty() ? b : a));
        Set<String> wanted = new HashSet<>(judged.keySet());
        wanted.addAll(more);
        Map<String, Side> there = new HashMap<>(records.of(wanted));
        List<Side> gone =
                judged.values().stream().filter(s -> !there.containsKey(s.id())).toList();
        Map<String, String> successors = ChangedRecords.successors(gone, judged.keySet(), input, records);
        there.putAll(records.of(new HashSet<>(successors.values())));
        return new JudgementStates(log, there, successors, forms);
    }

    JudgementLog log() {
        return log;
    }

    /** A record as it is now; only its id where it is not there. */
    Side side(String id) {
        return sides.getOrDefault(id, Side.of(id));
    }

    State of(Judgement judgement) {
        if (log.successor(judgement.id()).isPresent()) {
            return State.SUPERSEDED;
        }
        if (judgement.kind() == Judgement.Kind.REVOKED) {
            return State.REVOKED;
        }
        if (log.isDisputed(judgement)) {
            return State.CONTRADICTED;
        }
        if (judgement.kind() == Judgement.Kind.MAPPING) {
            boolean isSent =
                    FormKey.parse(judgement.field()).filter(forms::contains).isPresent();
            return isSent ? State.ACTIVE : State.DORMANT;
        }
        List<Side> seen = Stream.of(judgement.left(), judgement.right())
                .filter(s -> !s.id().isEmpty())
                .toList();
        List<String> now = now(judgement);
        if (now.contains("")) {
            return State.DORMANT;
        }
        for (int i = 0; i < seen.size(); i++) {
            boolean other = !now.get(i).equals(seen.get(i).id());
            boolean changed = !seen.get(i).form().isEmpty()
                    && !seen.get(i).form().equals(side(seen.get(i).id()).form());
            if (other || changed) {
                return State.STALE;
            }
        }
        return State.ACTIVE;
    }

    /** What a person should know of them, one sentence each. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        log.contradictions()
                .forEach(c -> remarks.add("Contradiction, not applied until it is settled: " + c.sentence()));
        long stale = log.current().stream().filter(j -> of(j) == State.STALE).count();
        if (stale > 0) {
            remarks.add(
                    stale + " decisions were made on rows that changed since; review/decisions.csv marks them stale");
        }
        return remarks;
    }

    /** The records that a judgement is about as they are now, or what took their place; empty for one that is gone. */
    List<String> now(Judgement judgement) {
        List<String> now = new ArrayList<>();
        for (Side side : List.of(judgement.left(), judgement.right())) {
            if (!side.id().isEmpty()) {
                now.add(sides.containsKey(side.id()) ? side.id() : successors.getOrDefault(side.id(), ""));
            }
        }
        return now;
    }
}
