package org.quicksilver.ingest.workbook;

import java.util.Arrays;

/** Names of elements and attributes, each made once while it is in use; there is room for a fixed number of them. */
final class XmlNames {

    static final Name NONE = new Name("", "");
    private static final int ROOM = 1 << 10;
    private static final int LONGEST = 1000;

    private final Name[] known = new Name[ROOM];
    private char[] name = new char[64];
    private int length;
    private int hash;

    /** A name with its prefix, and without. */
    record Name(String whole, String local) {
        /** Whether it declares a namespace. */
        boolean isDeclaration() {
            return whole.startsWith("xmlns") && (whole.length() == 5 || whole.charAt(5) == ':');
        }
    }

    /** Begins a name. */
    void start() {
        length = 0;
        hash = 0;
    }

    void add(char c) throws WorkbookRefused {
        if (length == name.length) {
            if (length > LONGEST) {
                throw WorkbookRefused.damaged("a name of more than " + LONGEST + " characters");
            }
            name = Arrays.copyOf(name, 2 * length);
        }
        name[length++] = c;
        hash = 31 * hash + c;
    }

    /** The name that was begun. */
    Name end() throws WorkbookRefused {
        if (length == 0) {
            throw WorkbookRefused.damaged("an element or attribute without a name");
        }
        int place = (hash ^ (hash >>> 10)) & (ROOM - 1);
        Name there = known[place];
        if (there == null || !isThis(there.whole())) {
            String whole = new String(name, 0, length);
            there = new Name(whole, whole.substring(whole.indexOf(':') + 1));
            known[place] = there;
        }
        return there;
    }

    private boolean isThis(String other) {
        if (other.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (other.charAt(i) != name[i]) {
                return false;
            }
        }
        return true;
    }
}
