package org.quicksilver.ingest.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Cuts a web page into starts and ends of elements and text, however carelessly it is written: what is no markup is text,
 * and nothing need be closed. Comments, scripts and style sheets are passed over. It takes linear time and little memory.
 */
final class HtmlScanner {

    /** What comes next in a page. */
    enum Event {
        START,
        END,
        TEXT,
        PASSED_OVER,
        EOF
    }

    private static final Set<String> NO_TEXT = Set.of("script", "style", "title", "xml");
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int LONGEST_ENTITY = 10;
    private static final int LONGEST_VALUE = 1 << 12;
    private static final int LONGEST_NAME = 64;
    private static final int MOST_ATTRIBUTES = 64;

    private final PushbackReader in;
    private final Map<String, String> attributes = new HashMap<>();
    private String name = "";
    private String text = "";

    HtmlScanner(Reader in) {
        this.in = new PushbackReader(new BufferedReader(in, 1 << 15), 2);
    }

    /** Name of the element, in lower case. */
    String name() {
        return name;
    }

    /** The text, its entities resolved. */
    String text() {
        return text;
    }

    /** The attribute of a name in lower case; empty where there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Goes on to the next start, end or piece of text. */
    Event next() throws IOException {
        Event event = step();
        while (event == Event.PASSED_OVER) {
            event = step();
        }
        return event;
    }

    private Event step() throws IOException {
        StringBuilder run = new StringBuilder();
        while (true) {
            int c = in.read();
            if (c < 0) {
                return run.isEmpty() ? Event.EOF : text(run);
            }
            if (c == '<') {
                int after = in.read();
                boolean markup = after == '/' || after == '!' || after == '?' || isLetter(after);
                if (markup && run.isEmpty()) {
                    return markup(after);
                }
                if (after >= 0) {
                    in.unread(after);
                }
                if (markup) {
                    in.unread(c);
                    return text(run);
                }
            }
            run.append((char) c);
            if (run.length() > LONGEST_TEXT && run.indexOf("&", run.length() - LONGEST_ENTITY) < 0) {
                return text(run);
            }
        }
    }

    private Event text(StringBuilder run) {
        text = StringEscapeUtils.unescapeHtml4(run.toString());
        return Event.TEXT;
    }

    private Event markup(int first) throws IOException {
        switch (first) {
            case '!' -> {
                int a = in.read();
                boolean comment = a == '-' && in.read() == '-';
                skipTo(comment ? "-->" : ">", a == '>');
                return Event.PASSED_OVER;
            }
            case '?' -> {
                skipTo(">", false);
                return Event.PASSED_OVER;
            }
            case '/' -> {
                name = readName();
                attributes.clear();
                skipTo(">", false);
                return Event.END;
            }
            default -> {
                in.unread(first);
                return start();
            }
        }
    }

    private Event start() throws IOException {
        name = readName();
        attributes.clear();
        boolean closed = false;
        while (true) {
            int c = skipSpace();
            if (c < 0 || c == '>') {
                break;
            }
            closed = c == '/';
            if (!closed) {
                in.unread(c);
                attribute();
            }
        }
        if (NO_TEXT.contains(name) && !closed) {
            skipTo("</" + name, false);
            skipTo(">", false);
            return Event.PASSED_OVER;
        }
        return Event.START;
    }

    private void attribute() throws IOException {
        String attribute = readName();
        if (attribute.isEmpty()) {
            in.read();
            return;
        }
        int c = skipSpace();
        String value = "";
        if (c == '=') {
            value = value(skipSpace());
        } else if (c >= 0) {
            in.unread(c);
        }
        if (attributes.size() < MOST_ATTRIBUTES) {
            attributes.putIfAbsent(attribute, StringEscapeUtils.unescapeHtml4(value));
        }
    }

    private String value(int first) throws IOException {
        StringBuilder value = new StringBuilder();
        boolean quoted = first == '"' || first == '\'';
        int c = quoted ? in.read() : first;
        while (c >= 0 && (quoted ? c != first : c != '>' && !isSpace(c))) {
            if (value.length() < LONGEST_VALUE) {
                value.append((char) c);
            }
            c = in.read();
        }
        if (c == '>' && !quoted) {
            in.unread(c);
        }
        return value.toString();
    }

    private String readName() throws IOException {
        StringBuilder read = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '>' && c != '/' && c != '=' && !isSpace(c)) {
            if (read.length() < LONGEST_NAME) {
                read.append((char) c);
            }
            c = in.read();
        }
        if (c >= 0) {
            in.unread(c);
        }
        return read.toString().toLowerCase(Locale.ROOT);
    }

    private int skipSpace() throws IOException {
        int c = in.read();
        while (isSpace(c)) {
            c = in.read();
        }
        return c;
    }

    /** Goes behind the next place where some ASCII letters stand, in whatever case. */
    private void skipTo(String end, boolean isThere) throws IOException {
        int matched = isThere ? end.length() : 0;
        while (matched < end.length()) {
            int c = in.read();
            if (c < 0) {
                return;
            }
            int lower = c >= 'A' && c <= 'Z' ? c + 32 : c;
            if (lower == end.charAt(matched)) {
                matched++;
            } else if (!(end.equals("-->") && matched == 2 && lower == '-')) {
                matched = lower == end.charAt(0) ? 1 : 0;
            }
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
