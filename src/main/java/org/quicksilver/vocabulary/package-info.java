/** Labels, folding, tokens, transliteration and the one resolver from words to codes. */
@NullMarked
package org.quicksilver.vocabulary;

import org.jspecify.annotations.NullMarked;
