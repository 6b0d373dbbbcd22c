package org.quicksilver.ingest.table;

import java.util.Optional;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.MappedCell;
import org.quicksilver.record.TableReading;

/**
 * What a table is read with.
 *
 * @param plan the job
 * @param words words that say what a row is
 * @param sourceFile path below the input folder
 * @param sha256 hash of the file
 * @param delimiter what separates the cells of a text file; empty for a workbook
 * @param reading how the table is read
 * @param ofSheet what the name of the sheet says of each row
 */
record TableContext(
        Plan plan,
        RowWords words,
        String sourceFile,
        String sha256,
        String delimiter,
        TableReading reading,
        Optional<MappedCell> ofSheet) {}
