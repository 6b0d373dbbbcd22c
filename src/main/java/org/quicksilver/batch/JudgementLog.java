package org.quicksilver.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.normalise.DecidedValues;

/** All judgements ever made, and which of them are in force: not superseded, not revoked, and not contradicted. */
final class JudgementLog {
    private final List<Judgement> all;
    private final Map<String, Judgement> byId = new HashMap<>();
    private final Map<String, Judgement> supersededBy = new HashMap<>();
    private final List<Contradiction> contradictions;
    private final Map<String, Set<String>> disputed = new HashMap<>();

    JudgementLog(List<Judgement> judgements) {
        all = List.copyOf(judgements);
        for (Judgement judgement : all) {
            byId.put(judgement.id(), judgement);
            judgement.supersedes().forEach(id -> supersededBy.put(id, judgement));
        }
        contradictions = Contradictions.among(current().stream()
                .filter(j -> j.kind() != Judgement.Kind.REVOKED)
                .toList());
        for (Contradiction contradiction : contradictions) {
            for (String id : contradiction.judgements()) {
                Set<String> others = disputed.computeIfAbsent(id, d -> new HashSet<>());
                others.addAll(contradiction.judgements());
                others.remove(id);
            }
        }
    }

    List<Judgement> all() {
        return all;
    }

    Optional<Judgement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The judgement that took the place of another. */
    Optional<Judgement> successor(String id) {
        return Optional.ofNullable(supersededBy.get(id));
    }

    /** Those whose place none has taken, the revoking ones among them. */
    List<Judgement> current() {
        return all.stream().filter(j -> !supersededBy.containsKey(j.id())).toList();
    }

    /** The current ones by subject. */
    Map<String, List<Judgement>> bySubject() {
        Map<String, List<Judgement>> subjects = new TreeMap<>();
        current()
                .forEach(j -> subjects.computeIfAbsent(j.subject(), s -> new java.util.ArrayList<>())
                        .add(j));
        return subjects;
    }

    /** Those that a run applies. */
    List<Judgement> inForce() {
        return current().stream()
                .filter(j -> j.kind() != Judgement.Kind.REVOKED && !isDisputed(j))
                .toList();
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }

    boolean isDisputed(Judgement judgement) {
        return disputed.containsKey(judgement.id());
    }

    /** Ids of the judgements that one contradicts, sorted. */
    List<String> contradicted(Judgement judgement) {
        return disputed.getOrDefault(judgement.id(), Set.of()).stream().sorted().toList();
    }

    /** What words are decided to mean. */
    DecidedValues meanings() {
        return DecidedValues.of(inForce().stream()
                .filter(j -> j.kind() == Judgement.Kind.MEANING)
                .map(j -> new DecidedValues.Decision(j.id(), j.field(), j.text(), j.value()))
                .toList());
    }
}
