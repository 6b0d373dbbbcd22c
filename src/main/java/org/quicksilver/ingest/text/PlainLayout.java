package org.quicksilver.ingest.text;

/** One character parts cells, as the dialect says. */
public enum PlainLayout implements TextLayout {
    PLAIN;

    @Override
    public String written() {
        return "";
    }
}
