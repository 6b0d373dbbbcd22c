package org.quicksilver.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quicksilver.batch.store.FrozenFile;
import org.quicksilver.ingest.form.FormColumn;
import org.quicksilver.ingest.form.FormKey;
import org.quicksilver.ingest.form.SurveyForm;
import org.quicksilver.normalise.TableEvidence;
import org.quicksilver.publish.privacy.Masking;
import org.quicksilver.record.ColumnReading;
import org.quicksilver.record.TableReading;

/** The forms that the tables of a run are; headings as they are published, so that a lost state is restored whole. */
final class Forms {
    private final Masking masking = new Masking();

    /** One entry a table of the file, in their order; of a table without a heading one that is known by nothing. */
    List<SurveyForm> of(FrozenFile file) {
        List<SurveyForm> forms = new ArrayList<>();
        for (int t = 0; t < file.tables().size(); t++) {
            FrozenFile.FrozenTable table = file.tables().get(t);
            forms.add(form(
                    file.table(t),
                    table.evidence(),
                    table.sender(),
                    table.round(),
                    table.form(),
                    file.reading().fileSha256()));
        }
        return forms;
    }

    SurveyForm form(
            TableReading table, TableEvidence evidence, String sender, String round, String kind, String sha256) {
        return new SurveyForm(
                FormKey.of(sender, table),
                round,
                kind,
                table.language(),
                sha256,
                table.columns().stream()
                        .filter(c -> !c.header().isBlank())
                        .map(c -> column(c, evidence))
                        .toList());
    }

    private FormColumn column(ColumnReading column, TableEvidence evidence) {
        return new FormColumn(
                column.index(),
                masking.mask(plain(column.header())),
                field(column),
                column.reason(),
                evidence.column(column.index()).map(Forms::unit).orElse(""));
    }

    /** A heading on one line, as a published table can hold it. */
    private static String plain(String heading) {
        return heading.strip().replaceAll("\\s+", " ").replaceAll("[\\x00\\p{Cs}]", "\ufffd");
    }

    private static String field(ColumnReading column) {
        return column.tick().isEmpty()
                ? Stream.concat(Stream.of(column.field()), column.more().stream())
                        .collect(Collectors.joining(";"))
                : column.field() + "=" + column.tick();
    }

    private static String unit(TableEvidence.Column column) {
        String currency = column.currency().isEmpty() ? column.sign() : column.currency();
        return Stream.of(currency, column.unit() == 1 ? "" : "x" + column.unit())
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
