package org.quicksilver.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quicksilver.record.Hashes;
import org.quicksilver.vocabulary.Vocabularies;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads a job file and its vocabularies, whole and checked. */
public final class PlanReader {

    /** Parts whose effect a reporting profile brings. */
    private static final List<PlanPart> OF_A_PROFILE = List.of(PlanPart.SCOPE, PlanPart.FX, PlanPart.TABLES);

    private final Path file;
    private final FaultList faults;

    private PlanReader(Path file) {
        this.file = file;
        this.faults = new FaultList(file);
    }

    /**
     * Reads a job.
     *
     * @param jobFile the job file
     * @param installedVocabularies vocabularies of the installation, used when there is no folder {@code vocabularies}
     *     beside the job file
     * @throws PlanFaults with every fault of the job file and the vocabularies
     */
    public static Plan read(Path jobFile, Path installedVocabularies) {
        return new PlanReader(jobFile).read(installedVocabularies);
    }

    private Plan read(Path installedVocabularies) {
        Optional<MappingNode> root = new YamlFile(file, faults).read();
        if (root.isEmpty()) {
            throw new PlanFaults(faults.sorted());
        }
        Vocabularies vocabularies = Vocabularies.load(vocabularyFolder(installedVocabularies), faults::add);
        Plan plan = plan(root.get(), vocabularies);
        if (!faults.isEmpty()) {
            throw new PlanFaults(faults.sorted());
        }
        return plan;
    }

    private Path vocabularyFolder(Path installed) {
        Path beside = file.toAbsolutePath().resolveSibling("vocabularies");
        return Files.isDirectory(beside) ? beside : installed;
    }

    private Plan plan(MappingNode root, Vocabularies vocabularies) {
        Section top = new Section("", root, faults).only(Grammar.JOB_FILE);
        Profile profile = HeadParts.profile(top);
        List<Field> fields = top.need("fields", "list the fields: fields: [ { name: N, kind: K } ]")
                .map(i -> FieldsPart.read(i, vocabularies))
                .orElse(List.of());
        References references = new References(fields, vocabularies, profile);
        RoundParts rounds = new RoundParts(top, references);
        ValueParts values = new ValueParts(top, references);
        OutputParts output = new OutputParts(top, references);
        ReadingParts reading = new ReadingParts(top, references);
        Map<String, String> parts = parts(top, vocabularies);
        return new Plan(
                HeadParts.job(top),
                file,
                profile.name(),
                HeadParts.entity(top),
                HeadParts.files(top),
                fields,
                rounds.rounds(),
                rounds.respondents(),
                rounds.resubmission(),
                rounds.scope(),
                values.derive(),
                values.fx(),
                MatchPart.read(top, references),
                values.survive(),
                output.tables(),
                output.statistics(),
                output.gate(),
                output.recordValues(),
                reading.limits(),
                reading.read(),
                vocabularies,
                parts,
                Hashes.sha256Hex(parts.toString()),
                notices(top, profile));
    }

    /** Hash of each part and of each vocabulary, sorted by key. */
    private static Map<String, String> parts(Section top, Vocabularies vocabularies) {
        Map<String, String> parts = new TreeMap<>();
        top.entries().forEach(e -> parts.put(e.name(), Canonical.hash(e.value().node())));
        vocabularies.hashes().forEach((file, hash) -> parts.put(Plan.VOCABULARY + nameOf(file), hash));
        return parts;
    }

    /** Name of a vocabulary or table by its file, for example {@code facts/NAME.csv}. */
    private static String nameOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    }

    private static List<String> notices(Section top, Profile profile) {
        List<String> notices = new ArrayList<>();
        for (PlanPart part : OF_A_PROFILE) {
            if (profile.name().isEmpty() && top.get(part.key()).isPresent()) {
                notices.add("The part '" + part.key() + "' takes effect only with a profile, for example profile: "
                        + Profile.KNOWN.get(0) + ".");
            }
        }
        return notices;
    }
}
