package org.quicksilver.ingest.table;

import org.quicksilver.plan.Plan;
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
 */
record TableContext(
        Plan plan, RowWords words, String sourceFile, String sha256, String delimiter, TableReading reading) {}
