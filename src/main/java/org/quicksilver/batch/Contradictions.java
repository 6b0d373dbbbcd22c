package org.quicksilver.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.batch.store.Judgement.Kind;

/** Finds judgements that cannot all be right, whatever order they come in. */
final class Contradictions {
    private final List<Contradiction> found = new ArrayList<>();
    private final Map<String, List<Judgement>> links = new TreeMap<>();

    private Contradictions() {}

    /** @param judgements those that nothing has superseded or revoked */
    static List<Contradiction> among(List<Judgement> judgements) {
        return new Contradictions().find(judgements);
    }

    private List<Contradiction> find(List<Judgement> judgements) {
        Map<String, List<Judgement>> subjects = new TreeMap<>();
        judgements.stream()
                .filter(j -> j.settlesPair() || saysValue(j))
                .forEach(j -> subjects.computeIfAbsent(j.subject(), s -> new ArrayList<>())
                        .add(j));
        List<Judgement> apart = new ArrayList<>();
        for (List<Judgement> same : subjects.values()) {
            if (same.stream().map(Contradictions::says).distinct().count() > 1) {
                direct(same);
            } else if (same.get(0).kind() == Kind.SAME) {
                link(same.get(0));
            } else if (same.get(0).kind() == Kind.DIFFERENT) {
                apart.add(same.get(0));
            }
        }
        apart.forEach(different -> byWayOf(different));
        return List.copyOf(found);
    }

    private static boolean saysValue(Judgement judgement) {
        return judgement.kind() == Kind.MEANING || judgement.kind() == Kind.MAPPING || judgement.kind() == Kind.VALUE;
    }

    private static String says(Judgement judgement) {
        return judgement.kind() + "\t" + judgement.value();
    }

    /** People who say different things of the same. */
    private void direct(List<Judgement> judgements) {
        List<String> words = judgements.stream()
                .map(j -> (saysValue(j) ? "\"" + j.value() + "\"" : j.kind().code()) + " by " + j.decidedBy() + " ("
                        + j.id() + ")")
                .sorted()
                .toList();
        Judgement first = judgements.get(0);
        String what = switch (first.kind()) {
            case MEANING -> "\"" + first.text() + "\" as " + first.field() + " is ";
            case MAPPING -> "\"" + first.text() + "\" as a column of " + first.field() + " is ";
            case VALUE ->
                "The " + first.field() + " of what has the record "
                        + first.left().id() + " is ";
            default ->
                "The records " + first.left().id() + " and " + first.right().id() + " are ";
        };
        found.add(new Contradiction(
                judgements.stream().map(Judgement::id).toList(), what + String.join(", and ", words)));
    }

    private void link(Judgement same) {
        links.computeIfAbsent(same.left().id(), r -> new ArrayList<>()).add(same);
        links.computeIfAbsent(same.right().id(), r -> new ArrayList<>()).add(same);
    }

    /** Two records judged different that other judgements make the same: every one on a shortest way, way after way. */
    private void byWayOf(Judgement different) {
        Set<Judgement> used = new HashSet<>();
        for (List<Judgement> way = way(different, used); !way.isEmpty(); way = way(different, used)) {
            used.addAll(way);
        }
        if (!used.isEmpty()) {
            TreeSet<String> ids = new TreeSet<>();
            used.forEach(j -> ids.add(j.id()));
            String others = String.join(", ", ids);
            ids.add(different.id());
            found.add(new Contradiction(
                    List.copyOf(ids),
                    "The records " + different.left().id() + " and "
                            + different.right().id() + " are different by " + different.decidedBy() + " ("
                            + different.id() + "), and the same by way of " + others));
        }
    }

    private List<Judgement> way(Judgement different, Set<Judgement> used) {
        String goal = different.right().id();
        Map<String, Judgement> reachedBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(different.left().id()));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty() && !seen.contains(goal)) {
            String at = open.removeFirst();
            for (Judgement link : links.getOrDefault(at, List.of())) {
                String next = other(link, at);
                if (!used.contains(link) && seen.add(next)) {
                    reachedBy.put(next, link);
                    open.addLast(next);
                }
            }
        }
        List<Judgement> way = new ArrayList<>();
        for (String at = goal; reachedBy.containsKey(at); ) {
            Judgement link = reachedBy.get(at);
            way.add(link);
            at = other(link, at);
        }
        Collections.reverse(way);
        return way;
    }

    private static String other(Judgement link, String record) {
        return link.left().id().equals(record) ? link.right().id() : link.left().id();
    }
}
