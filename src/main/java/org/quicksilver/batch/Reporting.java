package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.convention.ConventionInput;
import org.quicksilver.match.Pair;
import org.quicksilver.publish.FileFacts;
import org.quicksilver.record.FileReading;

/** Who sent what, and which entities a veto keeps apart. */
final class Reporting {
    private final Survey survey;
    private final List<FileFacts> facts;
    private final List<FrozenFile> files;

    /**
     * @param facts what became of each file
     * @param files the same files, in the same order
     */
    Reporting(Survey survey, List<FileFacts> facts, List<FrozenFile> files) {
        this.survey = survey;
        this.facts = facts;
        this.files = files;
    }

    ConventionInput input(List<Pair> pairs, String[] entityIds) {
        return new ConventionInput(survey.asOf(), survey.round(), heldApart(pairs, entityIds), readings());
    }

    private static List<ConventionInput.HeldApart> heldApart(List<Pair> pairs, String[] entityIds) {
        return pairs.stream()
                .filter(p -> p.band() == Pair.Band.VETOED)
                .filter(p -> !entityIds[p.left()].equals(entityIds[p.right()]))
                .map(p -> new ConventionInput.HeldApart(
                        entityIds[p.left()], entityIds[p.right()], p.veto(), p.probability(), ""))
                .toList();
    }

    private List<ConventionInput.Reading> readings() {
        Map<String, ConventionInput.Reading> readings = new TreeMap<>();
        Map<Integer, List<Survey.Reported>> byTable = new HashMap<>();
        survey.reported()
                .forEach(r -> byTable.computeIfAbsent(r.tableNo(), t -> new ArrayList<>())
                        .add(r));
        for (int f = 0; f < files.size(); f++) {
            FrozenFile file = files.get(f);
            FileFacts.Counts total = facts.get(f).total();
            if (!file.respondentId().isEmpty()) {
                boolean read = file.isRead();
                boolean refused = file.reading().disposition() == FileReading.Disposition.REFUSED;
                add(
                        readings,
                        new ConventionInput.Reading(
                                file.respondentId(),
                                file.round(),
                                read ? 1 : 0,
                                refused ? 1 : 0,
                                total.read() - total.blank(),
                                total.accepted(),
                                total.rejected()));
            } else {
                ofRows(file, byTable).values().forEach(r -> add(readings, r));
            }
        }
        return List.copyOf(readings.values());
    }

    /** What the rows of a file say that names no single respondent: each respondent counts the file once. */
    private static Map<String, ConventionInput.Reading> ofRows(
            FrozenFile file, Map<Integer, List<Survey.Reported>> byTable) {
        Map<String, ConventionInput.Reading> readings = new TreeMap<>();
        for (FrozenFile.FrozenTable table : file.tables()) {
            for (Survey.Reported r : byTable.getOrDefault(table.no(), List.of())) {
                if (!r.respondentId().isEmpty()) {
                    readings.merge(
                            r.respondentId() + "\0" + r.round(),
                            new ConventionInput.Reading(
                                    r.respondentId(), r.round(), 1, 0, r.accepted(), r.accepted(), 0),
                            (a, b) -> sum(a, b, 1));
                }
            }
        }
        return readings;
    }

    private static void add(Map<String, ConventionInput.Reading> readings, ConventionInput.Reading reading) {
        readings.merge(
                reading.respondentId() + "\0" + reading.round(),
                reading,
                (a, b) -> sum(a, b, a.filesRead() + b.filesRead()));
    }

    private static ConventionInput.Reading sum(ConventionInput.Reading a, ConventionInput.Reading b, long filesRead) {
        return new ConventionInput.Reading(
                a.respondentId(),
                a.round(),
                filesRead,
                a.filesRefused() + b.filesRefused(),
                a.rowsRead() + b.rowsRead(),
                a.rowsAccepted() + b.rowsAccepted(),
                a.rowsRejected() + b.rowsRejected());
    }
}
