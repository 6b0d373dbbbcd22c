package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quicksilver.consolidate.Standings.FileStanding;
import org.quicksilver.plan.Plan;

/** Decides once which files stand; see {@link Standings#of}. */
final class StandingDecision {

    private static final Comparator<SubmittedFile> BY_TIME = Comparator.comparing(SubmittedFile::receivedOn)
            .thenComparing(SubmittedFile::revision)
            .thenComparing(SubmittedFile::path);

    private final List<SubmittedFile> files;
    private final SortedMap<String, Instruction> ledger = new TreeMap<>();
    private final double sameTitles;
    private final SortedMap<String, FileStanding> standings = new TreeMap<>();
    private final SortedMap<String, List<String>> warnings = new TreeMap<>();

    StandingDecision(List<SubmittedFile> files, List<Instruction> instructions, Plan.Resubmission rule) {
        this.files =
                files.stream().sorted(Comparator.comparing(SubmittedFile::path)).toList();
        this.sameTitles = rule.sameTitles();
        instructions.forEach(i -> ledger.merge(i.path(), i, StandingDecision::lastWord));
    }

    /** Of two lines about one file the later one, cell by cell. */
    private static Instruction lastWord(Instruction earlier, Instruction later) {
        return new Instruction(
                later.path(),
                later.supersedes().isEmpty() ? earlier.supersedes() : later.supersedes(),
                later.action().isEmpty() ? earlier.action() : later.action());
    }

    Standings decide() {
        files.forEach(f -> standings.put(f.path(), new FileStanding(Standing.CURRENT, "", "")));
        files.stream().filter(SubmittedFile::revision).sorted(BY_TIME).forEach(this::replaceEarlier);
        warnOfRepeats();
        ledger.values().forEach(this::follow);
        standings.replaceAll((path, standing) -> unlessCircular(path, standing));
        return new Standings(
                standings, warnings.values().stream().flatMap(List::stream).toList());
    }

    private void replaceEarlier(SubmittedFile revision) {
        if (withdrawn(revision.path())) {
            return;
        }
        for (SubmittedFile other : files) {
            if (!sameSubmission(revision, other)) {
                continue;
            }
            if (recurring(other, revision) < sameTitles) {
                warn(
                        revision.path(),
                        "is marked as a revision, but too few titles of " + other.path()
                                + " recur in it; both are used");
            } else if (isEarlier(other, revision)) {
                standings.put(other.path(), new FileStanding(Standing.SUPERSEDED, revision.path(), "revision"));
            } else if (!isEarlier(revision, other)) {
                warn(revision.path(), "and " + other.path() + " are both revisions and undated; both are used");
            }
        }
    }

    private static boolean sameSubmission(SubmittedFile a, SubmittedFile b) {
        return !a.path().equals(b.path())
                && !a.respondentId().isEmpty()
                && a.respondentId().equals(b.respondentId())
                && a.round().equals(b.round())
                && a.form().equals(b.form());
    }

    /** Share of the titles of one file that recur in the other, 0 to 1; 0 when it has none. */
    private static double recurring(SubmittedFile earlier, SubmittedFile later) {
        if (earlier.titles().isEmpty()) {
            return 0;
        }
        long again = earlier.titles().stream().filter(later.titles()::contains).count();
        return (double) again / earlier.titles().size();
    }

    private static boolean isEarlier(SubmittedFile a, SubmittedFile b) {
        boolean dated = !a.receivedOn().isEmpty() && !b.receivedOn().isEmpty();
        int order = dated ? a.receivedOn().compareTo(b.receivedOn()) : 0;
        return order < 0 || (order == 0 && !a.revision() && b.revision());
    }

    /** Two files that say the same without one calling itself a revision: a person should look. */
    private void warnOfRepeats() {
        for (SubmittedFile a : files) {
            for (SubmittedFile b : files) {
                boolean once = a.path().compareTo(b.path()) < 0;
                if (once && !a.revision() && !b.revision() && sameSubmission(a, b) && recurring(a, b) >= sameTitles) {
                    warn(
                            a.path(),
                            "and " + b.path() + " share most titles, but neither is marked as a revision;"
                                    + " both are used");
                }
            }
        }
    }

    private void follow(Instruction line) {
        if (!standings.containsKey(line.path())) {
            warn(line.path(), "is in the ledger, but no such file was read");
            return;
        }
        if (line.withdraws()) {
            standings.put(line.path(), new FileStanding(Standing.WITHDRAWN, "", "ledger"));
            return;
        }
        if (line.uses()) {
            standings.put(line.path(), new FileStanding(Standing.CURRENT, "", "ledger"));
        }
        if (!line.supersedes().isEmpty()) {
            supersede(line);
        }
    }

    private void supersede(Instruction line) {
        String old = line.supersedes();
        if (!standings.containsKey(old)) {
            warn(line.path(), "supersedes " + old + " by the ledger, but no such file was read");
        } else if (named(old).filter(Instruction::uses).isPresent()) {
            warn(line.path(), "supersedes " + old + " by the ledger, which also says to use that; both are used");
        } else if (!withdrawn(old)) {
            standings.put(old, new FileStanding(Standing.SUPERSEDED, line.path(), "ledger"));
        }
    }

    private FileStanding unlessCircular(String path, FileStanding standing) {
        Set<String> seen = new HashSet<>();
        String at = path;
        while (seen.add(at)) {
            String next = Optional.ofNullable(standings.get(at))
                    .map(FileStanding::supersededBy)
                    .orElse("");
            if (next.isEmpty()) {
                return standing;
            }
            at = next;
        }
        warn(path, "is superseded in a circle; it is used");
        return new FileStanding(Standing.CURRENT, "", "");
    }

    private Optional<Instruction> named(String path) {
        return Optional.ofNullable(ledger.get(path));
    }

    private boolean withdrawn(String path) {
        return named(path).filter(Instruction::withdraws).isPresent();
    }

    private void warn(String path, String what) {
        warnings.computeIfAbsent(path, p -> new ArrayList<>()).add(path + " " + what);
    }
}
