package org.quicksilver.ingest.text;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quicksilver.ingest.sheet.RawRow;
import org.quicksilver.ingest.sheet.RawRows;

/** Reads a file that was found to keep to RFC 4180 with opencsv. */
final class RegularRows implements RawRows {

    private final SurveyDecoder decoder;
    private final CSVReader reader;

    RegularRows(SurveyDecoder decoder, TextForm form) {
        this.decoder = decoder;
        this.reader = new CSVReaderBuilder(decoder)
                .withCSVParser(new RFC4180ParserBuilder()
                        .withSeparator(form.dialect().delimiter())
                        .withQuoteChar(
                                form.dialect().quote() == Dialect.NONE
                                        ? '"'
                                        : form.dialect().quote())
                        .build())
                .withMultilineLimit(form.limits().quotedLines())
                .withKeepCarriageReturn(false)
                .withVerifyReader(false)
                .build();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        int line = (int) reader.getLinesRead() + 1;
        try {
            String[] cells = reader.readNext();
            return cells == null
                    ? null
                    : TextSheet.row(line, Arrays.asList(cells), decoder.isFaulty(), Optional.empty());
        } catch (CsvValidationException e) {
            throw new IOException("Line " + line + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
