package org.quicksilver.ingest.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quicksilver.ingest.sheet.Merge;

/** What a sheet says beside its rows, gathered while these are written; whatever the format of its workbook. */
final class SheetNotes {

    private final String name;
    private final FrozenBookWriter out;
    private final HiddenColumns hidden;
    private final List<Merge> merges = new ArrayList<>();
    private SheetLook look;

    private SheetNotes(String name, boolean isHidden, FrozenBookWriter out) {
        this.name = name;
        this.out = out;
        this.look = SheetLook.PLAIN.hidden(isHidden);
        this.hidden = new HiddenColumns(out.limits().columns());
    }

    /** Begins a sheet, whose rows come next. */
    static SheetNotes start(String name, boolean isHidden, FrozenBookWriter out) throws IOException {
        out.startSheet();
        return new SheetNotes(name, isHidden, out);
    }

    String name() {
        return name;
    }

    void hide() {
        look = look.hidden(true);
    }

    /** Its first column stands at the right. */
    void rightToLeft() {
        look = look.rightToLeft(true);
    }

    /** It is protected against changes. */
    void lock() {
        look = look.locked(true);
    }

    /** Hides the columns of 1-based numbers from first to last. */
    void hideColumns(long first, long last) {
        hidden.hide(first, last);
    }

    void merge(Merge merge) throws WorkbookRefused {
        merges.add(merge);
        out.limits().checkMerges(name, merges.size());
    }

    /** Ends the sheet. */
    void end() throws IOException {
        out.endSheet(name, look, hidden.list(), merges);
    }
}
