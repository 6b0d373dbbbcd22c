package org.quicksilver.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;
import org.quicksilver.vocabulary.ListMarks.Atom;
import org.quicksilver.vocabulary.ListMarks.Mark;

/**
 * Splits a cell that names several things: every mark may end a name, up to four neighbouring parts may be one name, and the
 * reading with the fewest unread parts, then the fewest names, wins.
 */
final class ListSplitter {

    private static final int LONGEST_NAME = 4;
    private static final int UNREAD = 1000;
    private static final int DOUBTFUL = 3;

    private final Resolver resolver;
    private final Predicate<String> groups;
    private final boolean open;

    /**
     * @param resolver reads the parts
     * @param groups whether a code is that of a group
     * @param open whether texts may well name what the vocabulary does not have; then a text with commas is not taken apart for
     *     the sake of one part that is known
     */
    ListSplitter(Resolver resolver, Predicate<String> groups, boolean open) {
        this.resolver = resolver;
        this.groups = groups;
        this.open = open;
    }

    /** A part of the text: the atoms from {@code first} to {@code last}, and what they are. */
    private record Part(int first, int last, Optional<Resolution> read) {
        boolean isUnread() {
            return read.isEmpty() || read.get().rule().equals("not");
        }
    }

    /** Every part of the likeliest split, in the order of the text. */
    List<Resolution> split(String text, String lang, String asOf) {
        List<Atom> atoms = ListMarks.atoms(text);
        if (atoms.size() < 2) {
            String only = atoms.isEmpty() ? text : atoms.get(0).text(text, atoms.get(0));
            Optional<Resolution> read = only.equals(text) ? Optional.empty() : resolver.certain(only, lang, asOf);
            return List.of(read.orElseGet(() -> resolver.resolve(text, lang, asOf)));
        }
        List<Part> parts = fewest(text, atoms, lang, asOf);
        List<Resolution> out = new ArrayList<>();
        for (int from = 0; from < parts.size(); ) {
            int to = from + 1;
            while (to < parts.size() && !isHard(atoms, parts.get(to))) {
                to++;
            }
            out.addAll(group(text, atoms, parts.subList(from, to), lang, asOf));
            from = to;
        }
        return inContext(out);
    }

    private static boolean isHard(List<Atom> atoms, Part part) {
        return atoms.get(part.first()).before() == Mark.HARD;
    }

    private List<Part> fewest(String text, List<Atom> atoms, String lang, String asOf) {
        int n = atoms.size();
        int[] cost = new int[n + 1];
        Part[] choice = new Part[n];
        for (int i = n - 1; i >= 0; i--) {
            cost[i] = Integer.MAX_VALUE;
            for (int j = Math.min(n, i + LONGEST_NAME); j > i; j--) {
                Optional<Resolution> read = resolver.certain(atoms.get(i).text(text, atoms.get(j - 1)), lang, asOf);
                boolean single = j == i + 1;
                if (single || read.filter(ListSplitter::isName).isPresent()) {
                    int sum = cost(read) + cost[j];
                    if (sum < cost[i]) {
                        cost[i] = sum;
                        choice[i] = new Part(i, j - 1, read);
                    }
                }
            }
        }
        List<Part> out = new ArrayList<>();
        for (int i = 0; i < n; i = choice[i].last() + 1) {
            out.add(choice[i]);
        }
        return out;
    }

    private static boolean isName(Resolution read) {
        return read.isStated() || isDoubtful(read);
    }

    private static boolean isDoubtful(Resolution read) {
        return read.confidence() == Confidence.X;
    }

    private static int cost(Optional<Resolution> read) {
        if (read.isEmpty() || read.get().rule().equals("not")) {
            return UNREAD;
        }
        return isDoubtful(read.get()) ? DOUBTFUL : 1;
    }

    /** The parts between two hard marks: apart when enough of them are read, else as one. */
    private List<Resolution> group(String text, List<Atom> atoms, List<Part> parts, String lang, String asOf) {
        List<Part> merged = mergeUnread(parts);
        if (!isList(atoms, merged)) {
            Part whole =
                    new Part(parts.get(0).first(), parts.get(parts.size() - 1).last(), Optional.empty());
            return List.of(read(text, atoms, whole, lang, asOf));
        }
        return merged.stream().map(p -> read(text, atoms, p, lang, asOf)).toList();
    }

    private boolean isList(List<Atom> atoms, List<Part> parts) {
        long unread = parts.stream().filter(Part::isUnread).count();
        if (unread == 0) {
            return true;
        }
        long known = parts.size() - unread;
        Set<Mark> marks = new HashSet<>();
        parts.subList(1, parts.size())
                .forEach(p -> marks.add(atoms.get(p.first()).before()));
        if (known == 0 || marks.contains(Mark.DASH)) {
            return false;
        }
        if (marks.equals(Set.of(Mark.SLASH))) {
            return true;
        }
        return open ? known >= 2 && known > unread : known >= unread;
    }

    /** Neighbours that nothing reads are one text again. */
    private static List<Part> mergeUnread(List<Part> parts) {
        Deque<Part> out = new ArrayDeque<>();
        for (Part part : parts) {
            Part last = out.peekLast();
            if (last != null && last.isUnread() && part.isUnread()) {
                out.removeLast();
                out.addLast(new Part(last.first(), part.last(), Optional.empty()));
            } else {
                out.addLast(part);
            }
        }
        return List.copyOf(out);
    }

    private Resolution read(String text, List<Atom> atoms, Part part, String lang, String asOf) {
        return part.read()
                .orElseGet(() ->
                        resolver.resolve(atoms.get(part.first()).text(text, atoms.get(part.last())), lang, asOf));
    }

    /**
     * An ambiguous part whose other senses are all named beside it has the sense that is left; one that is either a group or
     * one member is the member where two and more members and no group stand beside it.
     */
    private List<Resolution> inContext(List<Resolution> parts) {
        Set<String> named = new HashSet<>();
        parts.forEach(p -> named.addAll(p.codes()));
        boolean amongMembers = named.size() > 1 && named.stream().noneMatch(groups);
        return parts.stream()
                .map(p -> p.rule().equals("ambiguous") && !isRepeated(p, parts) ? inContext(p, named, amongMembers) : p)
                .toList();
    }

    /** Whether a second part repeats the first with more words: "Korea, Republic of Korea" names one, not two. */
    private static boolean isRepeated(Resolution part, List<Resolution> parts) {
        String words = " " + Folding.fold(part.text()) + " ";
        return parts.size() == 2
                && parts.get(0).equals(part)
                && (" " + Folding.fold(parts.get(1).text()) + " ").contains(words);
    }

    private Resolution inContext(Resolution part, Set<String> named, boolean amongMembers) {
        List<String> senses = part.alternatives().stream()
                .map(Resolution.Alternative::code)
                .filter(c -> !named.contains(c))
                .toList();
        List<String> members = senses.stream().filter(groups.negate()).toList();
        if (senses.size() == 1) {
            return settled(part, senses, "context:others_named");
        }
        boolean member = amongMembers && members.size() == 1;
        return member ? settled(part, members, "context:among_members") : part;
    }

    private static Resolution settled(Resolution part, List<String> codes, String rule) {
        return new Resolution(part.text(), Status.STATED, Confidence.B, codes, rule, List.of());
    }
}
