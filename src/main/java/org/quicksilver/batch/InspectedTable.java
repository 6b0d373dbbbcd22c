package org.quicksilver.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.ingest.form.FormDrift;
import org.quicksilver.ingest.form.SurveyForm;
import org.quicksilver.ingest.workbook.SheetLook;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.RowKind;
import org.quicksilver.record.SourceRow;
import org.quicksilver.record.TableReading;

/**
 * What would be made of one table.
 *
 * @param reading how it is read
 * @param look how its sheet is shown
 * @param counts rows by what they are, blank ones included
 * @param ignored the first rows that are no data
 * @param preview what becomes of the first rows of data
 * @param respondentId code of its respondent; empty when not known
 * @param form the form that it is
 * @param rounds rounds in which the same respondent sent the same form, as the last published run remembers
 * @param drift how it differs from the round before
 */
record InspectedTable(
        TableReading reading,
        SheetLook look,
        Map<RowKind, Long> counts,
        List<SourceRow> ignored,
        List<Outcome> preview,
        String respondentId,
        SurveyForm form,
        List<String> rounds,
        FormDrift drift) {
    InspectedTable {
        counts = new TreeMap<>(counts);
        ignored = List.copyOf(ignored);
        preview = List.copyOf(preview);
        rounds = List.copyOf(rounds);
    }

    long count(RowKind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
