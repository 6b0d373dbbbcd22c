package org.quicksilver.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quicksilver.match.Clustering.Constraint;

/** What people judged of records, seen from each of the two. */
final class JudgedLinks {
    private final Map<Integer, List<Integer>> links = new HashMap<>();

    JudgedLinks(List<Constraint> judged) {
        for (Constraint each : judged) {
            links.computeIfAbsent(each.left(), r -> new ArrayList<>()).add(each.right());
            links.computeIfAbsent(each.right(), r -> new ArrayList<>()).add(each.left());
        }
    }

    /** The records that were judged on together with one. */
    List<Integer> of(int record) {
        return links.getOrDefault(record, List.of());
    }

    boolean has(Constraint question) {
        return of(question.left()).contains(question.right());
    }

    /** A record and those linked with it, directly and by way of others, one question left aside. */
    Set<Integer> reach(int record, Constraint but) {
        Set<Integer> reached = new HashSet<>(Set.of(record));
        Deque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            for (int next : of(at)) {
                if (!isSame(but, at, next) && reached.add(next)) {
                    open.addLast(next);
                }
            }
        }
        return reached;
    }

    /** Whether a question is about two records. */
    static boolean isSame(Constraint question, int one, int other) {
        return (question.left() == one && question.right() == other)
                || (question.left() == other && question.right() == one);
    }
}
