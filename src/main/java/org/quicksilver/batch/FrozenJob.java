package org.quicksilver.batch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quicksilver.batch.store.Json;
import org.quicksilver.batch.store.Judgement;
import org.quicksilver.plan.Plan;
import org.quicksilver.plan.PlanReader;
import org.quicksilver.record.Hashes;

/** The job file, its vocabularies and the judgements as bytes, frozen into a run so that it goes on with exactly these. */
final class FrozenJob {
    private static final String JOB = "job/";
    private static final String VOCABULARIES = "vocabularies/";
    private static final String JUDGEMENTS = "judgements.json";

    private FrozenJob() {}

    /** The contents of a job that was just read, by the name they are frozen under. */
    static Map<String, byte[]> of(Plan plan, Path installed, List<Judgement> judgements) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path beside = plan.file().toAbsolutePath().resolveSibling("vocabularies");
        Path folder = Files.isDirectory(beside) ? beside : installed;
        files.put(JOB + plan.file().getFileName(), Files.readAllBytes(plan.file()));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                    files.put(VOCABULARIES + name, Files.readAllBytes(file));
                }
            }
        }
        files.put(JUDGEMENTS, Json.bytes(judgements));
        return files;
    }

    /** Reads a frozen job again; the folder is one that may be written to. */
    static Plan read(Map<String, byte[]> files, Path folder) throws IOException {
        Path job = folder.resolve("job.yaml");
        Files.createDirectories(folder.resolve(VOCABULARIES));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith(JOB)) {
                job = folder.resolve(file.getKey().substring(JOB.length()));
                Files.write(job, file.getValue());
            } else if (file.getKey().startsWith(VOCABULARIES)) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
        return PlanReader.read(job, folder.resolve(VOCABULARIES));
    }

    static List<Judgement> judgements(Map<String, byte[]> files) {
        byte[] json = files.get(JUDGEMENTS);
        return json == null ? List.of() : List.of(Json.parse(json, Judgement[].class));
    }

    /** Hash of the judgements as they are frozen. */
    static String hash(List<Judgement> judgements) {
        return Hashes.sha256Hex(Json.text(judgements));
    }
}
