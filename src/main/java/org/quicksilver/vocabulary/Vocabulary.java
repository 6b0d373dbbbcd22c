package org.quicksilver.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One vocabulary: codes with their labels in several languages, as the files of jobs/vocabularies state them. */
public final class Vocabulary {

    private final String name;
    private final Map<String, Code> codes;
    private final List<Label> labels;
    private final List<String> forms;

    /**
     * @param name its name
     * @param codes its codes, in any order
     * @param labels its labels in file order
     */
    Vocabulary(String name, Collection<Code> codes, List<Label> labels) {
        this.name = name;
        this.codes = new TreeMap<>();
        codes.forEach(c -> this.codes.put(c.code(), c));
        this.labels = List.copyOf(labels);
        this.forms = this.labels.stream().map(l -> Folding.fold(l.label())).toList();
    }

    private Vocabulary(Vocabulary own, Collection<Code> codes) {
        this.name = own.name;
        this.codes = new TreeMap<>();
        codes.forEach(c -> this.codes.put(c.code(), c));
        this.labels = own.labels;
        this.forms = own.forms;
    }

    /** This vocabulary with other codes. */
    Vocabulary withCodes(Collection<Code> others) {
        return new Vocabulary(this, others);
    }

    /** The folded form of every label, in their order. */
    List<String> forms() {
        return forms;
    }

    /** Its name: the file {@code NAME.csv} holds its labels, {@code NAME.codes.csv} its codes. */
    public String name() {
        return name;
    }

    /** Every code, sorted; those of a fallback vocabulary too, with their prefix. */
    public List<Code> codes() {
        return List.copyOf(codes.values());
    }

    /** Every label of its own, in file order. */
    public List<Label> labels() {
        return labels;
    }

    public Optional<Code> code(String code) {
        return Optional.ofNullable(codes.get(code));
    }
}
