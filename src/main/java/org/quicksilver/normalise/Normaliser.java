package org.quicksilver.normalise;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/** Turns rows into records, value by value; immutable, safe for threads. */
public final class Normaliser {

    private final Plan plan;
    private final Schema schema;
    private final Readers readers;
    private final TableFactsFinder facts;
    private final RespondentProfiles profiles;
    private final Set<String> laterRounds;

    /**
     * @param plan the job
     * @param round code of the round given on the command line, empty for none; rows of later rounds are ignored
     */
    public Normaliser(Plan plan, String round) {
        this(plan, round, DecidedValues.NONE);
    }

    /** @param decided what people decided that words mean */
    public Normaliser(Plan plan, String round, DecidedValues decided) {
        this.plan = plan;
        schema = new Schema(plan);
        readers = new Readers(plan, decided);
        facts = new TableFactsFinder(plan, round, readers.dates());
        profiles = new RespondentProfiles(plan);
        laterRounds = after(round, plan);
    }

    /** What the values of a table's columns say about date order, decimal marks and currency; one pass over its rows. */
    public TableEvidence evidence(FileReading file, TableReading table, Iterator<SourceRow> rows) {
        return new EvidenceCollector(schema, readers.money()).collect(table, rows);
    }

    /** The normaliser of one table. */
    public TableNormaliser forTable(
            FileReading file, TableReading table, TableEvidence evidence, Optional<LedgerEntry> ledger) {
        String dateOrder = evidence.columns().stream()
                .map(TableEvidence.Column::dateOrder)
                .filter(o -> !o.isEmpty())
                .findFirst()
                .orElse("");
        TableFacts found = facts.find(TableTexts.of(file, table), dateOrder, ledger);
        Columns columns = new Columns(schema, readers, table, evidence, profiles);
        boolean fixedRound = !ledger.map(LedgerEntry::round).orElse("").isEmpty();
        RowReader rows = new RowReader(
                plan, schema, table, found, columns, readers.ticks(), new RowRound(schema, facts, fixedRound));
        return new SurveyTable(schema, table, found, rows, laterRounds);
    }

    /**
     * Who sent a table, by the words around it; empty when not known.
     *
     * @param path path of its file below the input folder
     */
    public String sender(String path, TableReading table, Optional<LedgerEntry> ledger) {
        TableTexts texts = new TableTexts(table.titles(), table.sheet(), path, table.language());
        return facts.find(texts, "", ledger).respondent().code();
    }

    /** Rounds after the one that is reported on; none when none is chosen. */
    private static Set<String> after(String round, Plan plan) {
        return plan.rounds().stream()
                .map(Plan.Round::code)
                .dropWhile(code -> !code.equals(round))
                .skip(1)
                .collect(Collectors.toUnmodifiableSet());
    }
}
