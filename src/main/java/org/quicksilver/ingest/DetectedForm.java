package org.quicksilver.ingest;

import java.util.List;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.FileReading.Disposition;
import org.quicksilver.record.TableReading;

/**
 * The form that a file was found to have, the parts of a reading that its tables have no share in; each as {@link FileReading}
 * has it.
 */
record DetectedForm(
        String format,
        String encoding,
        String encodingReason,
        boolean bom,
        String delimiter,
        String quote,
        String escape,
        boolean regular,
        String layout) {

    /** A workbook or a web page, which has cells of its own. */
    static DetectedForm ofCells(String format, String encoding, String encodingReason, boolean bom) {
        return new DetectedForm(format, encoding, encodingReason, bom, "", "", "", true, "");
    }

    /** The reading of a file of this form. */
    FileReading reading(SurveyFiles.Found file, List<TableReading> tables, List<String> warnings) {
        return new FileReading(
                file.path(),
                file.sha256(),
                file.size(),
                Disposition.READ,
                "",
                "",
                format,
                encoding,
                encodingReason,
                bom,
                delimiter,
                quote,
                escape,
                tables,
                warnings,
                regular,
                layout);
    }
}
