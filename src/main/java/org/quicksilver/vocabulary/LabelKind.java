package org.quicksilver.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a label is to its code; jobs/vocabularies/README.md says what each means. */
enum LabelKind {
    PREFERRED,
    OFFICIAL,
    FORMAL,
    SHORT,
    ALIAS,
    RENAMED,
    ABBR,
    CODE,
    FORMER,
    AMBIGUOUS,
    JOINT,
    NOT,
    KEYWORD,
    STEM,
    FORM,
    FUNCTION,
    ABBREVIATION,
    GENERIC,
    GLOSS,
    STATE;

    static Optional<LabelKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }

    /** The kind of a label that was loaded. */
    static LabelKind of(Label label) {
        return of(label.kind()).orElse(ALIAS);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a name by which an authority calls the thing. */
    boolean isAuthority() {
        return compareTo(SHORT) <= 0;
    }

    /** Whether a whole text may be this label. */
    boolean isName() {
        return compareTo(NOT) <= 0 || this == FORM || compareTo(FUNCTION) >= 0;
    }

    /** Whether it says for itself what several codes with this label mean. */
    boolean isDeclared() {
        return this == AMBIGUOUS || this == JOINT || this == NOT || this == FORMER;
    }

    /** Whether it belongs to the rules for names. */
    boolean isRuleWord() {
        return compareTo(FUNCTION) >= 0;
    }
}
