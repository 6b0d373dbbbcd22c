package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.quicksilver.record.Cell;

/**
 * Lays a web page out as one sheet: its tables one below the other, what stands outside of them in rows of one cell. A table
 * within a cell goes on below the row that it stands in, so that nothing is left out.
 */
final class HtmlSheet {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "center",
            "form",
            "body",
            "hr",
            "pre",
            "caption",
            "dt",
            "dd",
            "address",
            "blockquote",
            "section",
            "header",
            "footer");
    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final int DEEPEST = 50;

    private final FrozenBookWriter out;
    private final SheetNotes notes;
    private final Deque<HtmlTable> open = new ArrayDeque<>();
    private final HtmlText loose;
    private int row;
    private int struck;

    HtmlSheet(FrozenBookWriter out) throws IOException {
        this.out = out;
        this.notes = SheetNotes.start("Sheet1", false, out);
        this.loose = new HtmlText(out.limits().cellChars());
    }

    void read(HtmlScanner page) throws IOException {
        for (HtmlScanner.Event event = page.next(); event != HtmlScanner.Event.EOF; event = page.next()) {
            switch (event) {
                case START -> start(page);
                case END -> end(page.name());
                default -> text().add(page.text(), struck > 0);
            }
        }
        while (!open.isEmpty()) {
            endTable();
        }
        flush();
        notes.end();
    }

    /** Where text goes: the open cell, or a row of its own. */
    private HtmlText text() {
        HtmlTable table = open.peek();
        return table != null && table.inCell() ? table.text() : loose;
    }

    private void start(HtmlScanner page) throws IOException {
        String name = page.name();
        if (page.attribute("dir").equalsIgnoreCase("rtl") && (name.equals("html") || name.equals("table"))) {
            notes.rightToLeft();
        }
        switch (name) {
            case "table" -> startTable();
            case "tr" -> {
                row = table().endRow(row);
                flush();
                table().startRow(isHidden(page));
            }
            case "td", "th" -> {
                HtmlTable table = table();
                if (!table.inRow()) {
                    flush();
                }
                table.startCell(page);
            }
            case "br" -> text().newLine();
            default -> {
                struck += STRUCK.contains(name) ? 1 : 0;
                block(name);
            }
        }
    }

    private void end(String name) throws IOException {
        switch (name) {
            case "table" -> {
                if (!open.isEmpty()) {
                    endTable();
                }
            }
            case "tr" -> {
                if (!open.isEmpty()) {
                    row = open.element().endRow(row);
                }
            }
            case "td", "th" -> {
                if (!open.isEmpty()) {
                    open.element().endCell();
                }
            }
            default -> {
                struck = Math.max(0, struck - (STRUCK.contains(name) ? 1 : 0));
                block(name);
            }
        }
    }

    private void block(String name) throws IOException {
        if (BLOCKS.contains(name)) {
            if (text() == loose) {
                flush();
            } else {
                text().newLine();
            }
        }
    }

    /** The open table; rows and cells that stand in none make one. */
    private HtmlTable table() throws IOException {
        if (open.isEmpty()) {
            startTable();
        }
        return open.element();
    }

    private void startTable() throws IOException {
        if (open.size() == DEEPEST) {
            throw WorkbookRefused.damaged("tables nested too deeply");
        }
        if (!open.isEmpty()) {
            row = open.element().endRow(row);
        }
        flush();
        open.push(new HtmlTable(notes, out));
    }

    private void endTable() throws IOException {
        row = open.element().endRow(row);
        flush();
        open.pop();
    }

    /** Writes the text that stands outside of cells as a row of one cell. */
    private void flush() throws IOException {
        if (!loose.isBlank()) {
            RowCells alone = new RowCells();
            alone.start(++row, false);
            alone.put(1, Cell.ofText(loose.toString()), loose.struck());
            out.row(alone);
        }
        loose.clear();
    }

    private static boolean isHidden(HtmlScanner page) {
        return page.attribute("style").replace(" ", "").contains("display:none");
    }
}
