package org.quicksilver.batch.store;

import java.util.List;
import org.quicksilver.normalise.LedgerEntry;
import org.quicksilver.normalise.TableEvidence;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.TableReading;

/**
 * A file of the input as a run has frozen it: how it is read is decided once.
 *
 * @param no its number, files in order of path
 * @param reading how it is read, or why not
 * @param ledger what the ledger of submissions says about it, no entry or one
 * @param respondentId code of its one respondent; empty when not known
 * @param round code of its round; empty when not known
 * @param receivedOn ISO date; empty when not known
 * @param form kind of form; empty when not known
 * @param revision whether a revision word stands in its name or a title
 * @param tables one entry a table of the reading, in the same order
 */
public record FrozenFile(
        int no,
        FileReading reading,
        List<LedgerEntry> ledger,
        String respondentId,
        String round,
        String receivedOn,
        String form,
        boolean revision,
        List<FrozenTable> tables) {
    public FrozenFile {
        ledger = List.copyOf(ledger);
        tables = List.copyOf(tables);
    }

    public boolean isRead() {
        return reading.disposition() == FileReading.Disposition.READ;
    }

    /** The same with every number 0: equal for a file that is read the same way in another run. */
    public FrozenFile withoutNumbers() {
        return new FrozenFile(
                0,
                reading,
                ledger,
                respondentId,
                round,
                receivedOn,
                form,
                revision,
                tables.stream().map(t -> t.numbered(0)).toList());
    }

    public TableReading table(int place) {
        return reading.tables().get(place);
    }

    /**
     * A table of the file.
     *
     * @param no its number within the run, in order of (file SHA-256, sheet, place in the file)
     * @param evidence what its columns say together
     * @param sender who sent it, by the words around it; empty when not known
     * @param round code of its round; empty when not known
     * @param form kind of form; empty when not known
     */
    public record FrozenTable(int no, TableEvidence evidence, String sender, String round, String form) {
        FrozenTable numbered(int number) {
            return new FrozenTable(number, evidence, sender, round, form);
        }
    }
}
