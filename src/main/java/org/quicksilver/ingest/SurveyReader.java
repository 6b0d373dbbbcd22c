package org.quicksilver.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.TableReading;

/** Detects how files are to be read, and reads their rows the way that was written down. */
public final class SurveyReader {

    /**
     * @param plan the job
     * @param workbooks where converted workbooks are
     */
    public SurveyReader(Plan plan, WorkbookStore workbooks) {
        throw new UnsupportedOperationException(plan.job());
    }

    /**
     * How every file is to be read, in the order given; of byte-identical files the first is read and the others are
     * refused as {@code same_file}.
     */
    public List<FileReading> detectAll(List<SurveyFiles.Found> files) throws IOException {
        throw new UnsupportedOperationException(files.toString());
    }

    /** How a file is to be read, or why it is not; never throws for what a file contains. */
    public FileReading detect(SurveyFiles.Found file) throws IOException {
        throw new UnsupportedOperationException(file.path());
    }

    /** The rows of one table, every physical row of its area once, in order. */
    public RowCursor open(SurveyFiles.Found file, FileReading reading, TableReading table) throws IOException {
        throw new UnsupportedOperationException(file.path() + reading + table);
    }

    /**
     * Writes each table as read, verbatim, its heading first where there is one, to {@code FILENAME.N.csv} in a folder.
     *
     * @return the files written, in order of tables
     */
    public List<Path> dump(SurveyFiles.Found file, FileReading reading, Path folder) throws IOException {
        throw new UnsupportedOperationException(file.path() + reading + folder);
    }
}
