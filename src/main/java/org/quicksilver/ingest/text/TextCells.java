package org.quicksilver.ingest.text;

import java.util.BitSet;
import org.quicksilver.ingest.sheet.RowCells;
import org.quicksilver.record.Cell;

/** The cells of a record of a text. */
final class TextCells extends RowCells {

    private final CellTexts texts;

    TextCells(CellTexts texts) {
        super(texts.size());
        this.texts = texts;
    }

    @Override
    protected Cell make(int index) {
        return Cell.ofText(texts.get(index));
    }

    @Override
    public CharSequence letters(int index) {
        return texts.letters(index);
    }

    @Override
    public void starts(int[] into) {
        texts.starts(into);
    }

    @Override
    public void plainNumbers(BitSet unasked, long[] into) {
        texts.plainNumbers(unasked, into);
    }

    @Override
    public boolean isBlank(int index) {
        return texts.isBlank(index);
    }

    @Override
    public int beginning(int index) {
        return texts.beginning(index);
    }
}
