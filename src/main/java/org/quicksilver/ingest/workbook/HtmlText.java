package org.quicksilver.ingest.workbook;

/** The text of a cell of a web page: runs of blanks are one, lines apart only where an element begins a new one. */
final class HtmlText {

    private final long longest;
    private final StringBuilder text = new StringBuilder();
    private boolean blank;
    private boolean struck;

    /** @param longest characters, beyond which the page is refused */
    HtmlText(long longest) {
        this.longest = longest;
    }

    void add(String piece, boolean isStruck) throws WorkbookRefused {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == '\ufeff') {
                continue;
            }
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0') {
                blank = true;
            } else {
                boolean apart = blank && text.length() > 0 && text.charAt(text.length() - 1) != '\n';
                text.append(apart ? " " : "").append(c);
                blank = false;
                struck |= isStruck;
            }
        }
        if (text.length() > longest) {
            throw WorkbookRefused.tooMuch(
                    "A cell has more than " + longest + " characters", "shorten it", "cell_chars");
        }
    }

    /** What comes next stands on a line of its own. */
    void newLine() {
        blank = false;
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    boolean struck() {
        return struck;
    }

    void clear() {
        text.setLength(0);
        blank = false;
        struck = false;
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
