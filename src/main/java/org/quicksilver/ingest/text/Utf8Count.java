package org.quicksilver.ingest.text;

/**
 * Counts the characters beyond ASCII of a text taken for UTF-8, and the bytes at fault: table 3-7 of the Unicode standard, as a
 * machine of one byte at a time.
 */
final class Utf8Count {

    long characters;
    long faults;

    private int pending;
    private int lowest = 0x80;
    private int highest = 0xbf;

    /** Whether a character was begun and is not at its end. */
    boolean isInside() {
        return pending > 0;
    }

    /** Takes up a byte below 0x80. */
    void ascii() {
        if (pending > 0) {
            faults++;
            pending = 0;
        }
    }

    /** Takes up a byte from 0x80 on. */
    void beyondAscii(int b) {
        if (pending > 0) {
            if (b >= lowest && b <= highest) {
                lowest = 0x80;
                highest = 0xbf;
                if (--pending == 0) {
                    characters++;
                }
                return;
            }
            faults++;
            pending = 0;
        }
        lowest = 0x80;
        highest = 0xbf;
        if (b >= 0xc2 && b <= 0xdf) {
            pending = 1;
        } else if (b >= 0xe0 && b <= 0xef) {
            pending = 2;
            lowest = b == 0xe0 ? 0xa0 : 0x80;
            highest = b == 0xed ? 0x9f : 0xbf;
        } else if (b >= 0xf0 && b <= 0xf4) {
            pending = 3;
            lowest = b == 0xf0 ? 0x90 : 0x80;
            highest = b == 0xf4 ? 0x8f : 0xbf;
        } else {
            faults++;
        }
    }
}
