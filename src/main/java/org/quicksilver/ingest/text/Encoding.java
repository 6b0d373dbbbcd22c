package org.quicksilver.ingest.text;

import java.nio.charset.Charset;

/**
 * The encoding of a text file.
 *
 * @param charset how its bytes become characters
 * @param bomBytes bytes of the byte order mark that it starts with, 0 for none
 * @param reason what decided: {@code configured}, {@code declared}, {@code bom}, {@code ascii}, {@code utf-8}, {@code zero bytes},
 *     {@code letters:LANGUAGE}, {@code letters:LANGUAGE and N known words}
 * @param confidence 0 to 1
 * @param rival the next best that would read other characters; empty when none comes near
 */
public record Encoding(Charset charset, int bomBytes, String reason, double confidence, String rival) {

    /** What decided, with the confidence behind it. */
    public String why() {
        return reason + " (" + confidence + ")";
    }
}
