package org.quicksilver.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quicksilver.ingest.gate.FileType;
import org.quicksilver.ingest.gate.Gate;
import org.quicksilver.ingest.gate.Refusal;
import org.quicksilver.ingest.workbook.BookLimits;
import org.quicksilver.ingest.workbook.BookSheet;
import org.quicksilver.ingest.workbook.FrozenBook;
import org.quicksilver.ingest.workbook.SheetLook;
import org.quicksilver.ingest.workbook.WorkbookRefused;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.FileReading;
import org.quicksilver.record.TableReading;

/** Workbooks and web pages, from their conversion to their tables. Safe for threads. */
final class BookFiles {

    /** Rows that a sheet of some version of Excel has: one filled to the last of them may have lost rows. */
    private static final Set<Integer> FULL_SHEETS = Set.of(65_536, 1_048_576);

    private final WorkbookStore workbooks;
    private final BookLimits limits;
    private final MappedTables tables;

    BookFiles(Plan plan, WorkbookStore workbooks, MappedTables tables) {
        this.workbooks = workbooks;
        this.limits = BookLimits.of(plan::limit);
        this.tables = tables;
    }

    /** How a workbook is to be read, or the refusal of a web page without a table. */
    FileReading read(SurveyFiles.Found file, Optional<Plan.ReadHint> hint) throws IOException, WorkbookRefused {
        FrozenBook book = workbooks.frozen(file, limits);
        List<BookSheet> sheets = new ArrayList<>();
        for (int i = 0; i < book.sheets().size(); i++) {
            sheets.add(new BookSheet(book, i));
        }
        List<String> warnings = warnings(book);
        List<TableReading> found = tables.find(file.path(), sheets, hint, false, warnings);
        FrozenBook.Letters letters = book.letters();
        FileReading reading = DetectedForm.ofCells(book.format(), letters.encoding(), letters.reason(), letters.bom())
                .reading(file, found, warnings);
        if (book.format().equals("html") && found.stream().noneMatch(BookFiles::isMapped)) {
            Refusal refusal = Gate.noTableIn(FileType.HTML);
            return reading.refusedFor(refusal.reason(), refusal.message()).withoutTables();
        }
        return reading;
    }

    /** How its sheets are shown, in order. */
    List<SheetLook> looks(SurveyFiles.Found file) throws IOException, WorkbookRefused {
        return workbooks.frozen(file, limits).sheets().stream()
                .map(FrozenBook.Sheet::look)
                .toList();
    }

    /** One of its sheets by its 0-based position. */
    BookSheet sheet(SurveyFiles.Found file, int index) throws IOException, WorkbookRefused {
        return new BookSheet(workbooks.frozen(file, limits), index);
    }

    /** Whether two columns mean something: what a web page is laid out with is no table. */
    private static boolean isMapped(TableReading table) {
        return table.columns().stream().filter(c -> !c.field().isEmpty()).count() >= 2;
    }

    private static List<String> warnings(FrozenBook book) {
        List<String> warnings = new ArrayList<>(book.warnings());
        for (FrozenBook.Sheet sheet : book.sheets()) {
            if (sheet.hidden() && sheet.lastRow() > 0) {
                warnings.add("Sheet " + sheet.name() + " is hidden; it was looked at like the others.");
            }
            if (sheet.hiddenRows() > 0) {
                warnings.add("Sheet " + sheet.name() + " has " + sheet.hiddenRows() + " hidden rows; they are read.");
            }
            if (!sheet.hiddenColumns().isEmpty()) {
                warnings.add("Sheet " + sheet.name() + " has hidden columns; they are read.");
            }
            if (sheet.struckRows() > 0) {
                warnings.add("Sheet " + sheet.name() + " has " + sheet.struckRows()
                        + " rows with text struck through; they are read.");
            }
            if (FULL_SHEETS.contains(sheet.lastRow())) {
                warnings.add("Sheet " + sheet.name() + " is filled to row " + sheet.lastRow()
                        + ", the last that some version of Excel has; rows may have fallen off.");
            }
        }
        return warnings;
    }
}
