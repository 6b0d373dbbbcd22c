package org.quicksilver.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.Standing;
import org.quicksilver.record.Outcome;
import org.quicksilver.record.SourceRecord;

/** An entity with its source records as one payload. Not safe for threads. */
public final class EntityCodec {
    private static final int VERSION = 1;
    private static final Standing[] STANDINGS = Standing.values();

    private final Words words;
    private final OutcomeCodec outcomes;
    private final PayloadWriter out;

    public EntityCodec(Words words) {
        this.words = words;
        this.outcomes = new OutcomeCodec(words);
        this.out = new PayloadWriter(words);
    }

    /** The payload of an entity, values derived by the tables included. */
    public byte[] encode(Entity entity) {
        out.clear();
        out.oneByte(VERSION);
        out.text(entity.id());
        out.word(entity.firstRound());
        out.word(entity.lastRound());
        out.word(entity.standing());
        out.real(entity.confidence());
        out.word(entity.reviewState());
        out.number(entity.values().size());
        entity.values().forEach(this::write);
        out.number(entity.conflicts().size());
        entity.conflicts().forEach(this::write);
        out.number(entity.members().size());
        for (Member member : entity.members()) {
            out.text(member.id());
            out.choice(member.standing());
            out.block(outcomes.encode(new Outcome.Accepted(member.source())));
        }
        return out.toBytes();
    }

    /** The entity of a payload. */
    public Entity decode(byte[] payload) {
        return decode(payload, true);
    }

    /**
     * The entity of a payload.
     *
     * @param withRecordValues whether its records come with their values
     */
    public Entity decode(byte[] payload, boolean withRecordValues) {
        PayloadReader in = new PayloadReader(words, payload);
        in.version(VERSION, "entity");
        String id = in.text();
        String firstRound = in.word();
        String lastRound = in.word();
        String standing = in.word();
        double confidence = in.real();
        String review = in.word();
        List<EntityValue> values = readValues(in);
        List<Entity.Conflict> conflicts = readConflicts(in);
        List<Member> members = readMembers(in, withRecordValues);
        return new Entity(id, members, values, conflicts, firstRound, lastRound, standing, confidence, review);
    }

    private void write(EntityValue value) {
        out.word(value.field());
        out.number(value.itemNo());
        out.text(value.value());
        out.text(value.verbatim());
        out.text(value.sourceRecordId());
        out.word(value.rule());
        out.text(value.decisionId());
        out.number(value.alternatives().size());
        value.alternatives().forEach(out::text);
        OutcomeCodec.writeDetail(out, value.detail());
    }

    private static List<EntityValue> readValues(PayloadReader in) {
        int size = in.count();
        List<EntityValue> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(readValue(in));
        }
        return values;
    }

    private static EntityValue readValue(PayloadReader in) {
        String field = in.word();
        int itemNo = in.count();
        String value = in.text();
        String verbatim = in.text();
        String source = in.text();
        String rule = in.word();
        String decision = in.text();
        List<String> alternatives = OutcomeCodec.readTexts(in);
        Map<String, String> detail = OutcomeCodec.readDetail(in);
        return new EntityValue(field, itemNo, value, detail, verbatim, source, rule, decision, alternatives);
    }

    private void write(Entity.Conflict conflict) {
        out.word(conflict.round());
        out.word(conflict.field());
        out.text(conflict.value());
        out.number(conflict.records());
        out.oneByte(conflict.chosen() ? 1 : 0);
        out.word(conflict.rule());
    }

    private static List<Entity.Conflict> readConflicts(PayloadReader in) {
        int size = in.count();
        List<Entity.Conflict> conflicts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            conflicts.add(
                    new Entity.Conflict(in.word(), in.word(), in.text(), in.count(), in.oneByte() == 1, in.word()));
        }
        return conflicts;
    }

    private List<Member> readMembers(PayloadReader in, boolean withValues) {
        int size = in.count();
        List<Member> members = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String id = in.text();
            Standing standing = in.choice(STANDINGS);
            byte[] record = in.block();
            SourceRecord source = withValues ? accepted(outcomes.decode(record)) : outcomes.decodeWithoutValues(record);
            members.add(new Member(id, source, standing));
        }
        return members;
    }

    private static SourceRecord accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted.source();
        }
        throw new IllegalStateException("Only accepted records are members of an entity");
    }
}
