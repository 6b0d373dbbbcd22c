package org.quicksilver.publish.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.record.FieldValue;
import org.quicksilver.record.SourceRecord;

/**
 * What of a record or an entity may be published: values of private fields are dropped, the rest is masked. What is masked
 * once stays as it is.
 */
public final class Privacy {

    /** The rule of a value from which something was taken out. */
    public static final String RULE = "masked";

    private final Map<String, Field> fields = new HashMap<>();
    private final Masking masking;
    private final boolean namesPersons;

    public Privacy(Plan plan, Masking masking) {
        plan.fields().forEach(field -> fields.put(field.name(), field));
        this.masking = masking;
        this.namesPersons = plan.fields().stream().anyMatch(f -> !f.published() && f.kind() == Kind.NAME);
    }

    /** Whether values of a field are published; derived fields, which the job does not list, are. */
    public boolean isPublished(String field) {
        Field known = fields.get(field);
        return known == null || known.published();
    }

    /** Whether records name persons in fields that are not published, so that these names are taken out of what is. */
    public boolean namesPersons() {
        return namesPersons;
    }

    /** Whether a field holds names of persons that are not published. */
    public boolean isPrivateName(String field) {
        Field known = fields.get(field);
        return known != null && !known.published() && known.kind() == Kind.NAME;
    }

    /** The record as published, itself where nothing is taken out of it. */
    @SuppressWarnings("ReferenceEquality") // a value that stays is returned as it is
    public SourceRecord published(SourceRecord source) {
        Persons persons = persons(source);
        List<FieldValue> values = new ArrayList<>(source.values().size());
        boolean same = true;
        for (FieldValue value : source.values()) {
            Field field = fields.get(value.field());
            if (field == null || field.published()) {
                FieldValue published = published(value, field, persons);
                same &= published == value;
                values.add(published);
            }
        }
        return same && values.size() == source.values().size() ? source : withValues(source, values);
    }

    private static SourceRecord withValues(SourceRecord source, List<FieldValue> values) {
        return new SourceRecord(
                source.place(),
                source.recordHash(),
                source.respondentId(),
                source.providerId(),
                source.round(),
                source.receivedOn(),
                source.form(),
                source.language(),
                values);
    }

    private FieldValue published(FieldValue value, @Nullable Field field, Persons persons) {
        String verbatim = mask(field, value.verbatim(), persons);
        String understood = value.value().equals(value.verbatim()) ? verbatim : mask(field, value.value(), persons);
        String ref = masking.mask(value.originRef());
        String suggestion = mask(field, value.suggestion(), persons);
        Map<String, String> detail = mask(field, value.detail(), persons);
        boolean same = verbatim.equals(value.verbatim())
                && understood.equals(value.value())
                && ref.equals(value.originRef())
                && suggestion.equals(value.suggestion())
                && detail.equals(value.detail());
        if (same) {
            return value;
        }
        return new FieldValue(
                value.field(),
                value.itemNo(),
                value.origin(),
                ref,
                verbatim,
                understood,
                value.status(),
                RULE,
                value.confidence(),
                suggestion,
                value.form(),
                detail);
    }

    /** The entity as published; a value is masked as it is in the record that it comes from. */
    public Entity published(Entity entity) {
        return published(entity, true);
    }

    /**
     * The entity as published, its records without their values where nothing shows these.
     *
     * @param showsRecords whether values of single records are shown
     */
    public Entity published(Entity entity, boolean showsRecords) {
        Map<String, Persons> persons = namesPersons ? new HashMap<>() : Map.of();
        List<Member> members = new ArrayList<>(entity.members().size());
        for (Member member : entity.members()) {
            SourceRecord source = member.source();
            if (namesPersons) {
                persons.put(member.id(), persons(source));
            }
            members.add(new Member(
                    member.id(), showsRecords ? published(source) : withValues(source, List.of()), member.standing()));
        }
        List<EntityValue> values = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        for (EntityValue value : entity.values()) {
            if (isPublished(value.field())) {
                EntityValue masked =
                        published(value, persons.getOrDefault(value.sourceRecordId(), Persons.NONE), persons);
                if (!masked.value().equals(value.value())) {
                    changed.add(value.field());
                }
                values.add(masked);
            }
        }
        List<Entity.Conflict> conflicts = entity.conflicts().stream()
                .filter(conflict -> isPublished(conflict.field()))
                .map(conflict -> published(conflict, persons))
                .toList();
        return new Entity(
                entity.id(),
                members,
                changed.isEmpty() ? values : Distinct.values(values, changed),
                Distinct.conflicts(conflicts),
                entity.firstRound(),
                entity.lastRound(),
                entity.standing(),
                entity.confidence(),
                entity.reviewState());
    }

    private EntityValue published(EntityValue value, Persons own, Map<String, Persons> all) {
        Field field = fields.get(value.field());
        String shown = mask(field, value.value(), own);
        Map<String, String> detail = mask(field, value.detail(), own);
        String verbatim = mask(field, value.verbatim(), own);
        List<String> alternatives = value.alternatives().isEmpty()
                ? List.of()
                : value.alternatives().stream()
                        .map(text -> maskAll(value.field(), text, all))
                        .distinct()
                        .toList();
        boolean same = shown.equals(value.value())
                && detail.equals(value.detail())
                && verbatim.equals(value.verbatim())
                && alternatives.equals(value.alternatives());
        return same
                ? value
                : new EntityValue(
                        value.field(),
                        value.itemNo(),
                        shown,
                        detail,
                        verbatim,
                        value.sourceRecordId(),
                        value.rule(),
                        value.decisionId(),
                        alternatives);
    }

    private Entity.Conflict published(Entity.Conflict conflict, Map<String, Persons> all) {
        return new Entity.Conflict(
                conflict.round(),
                conflict.field(),
                maskAll(conflict.field(), conflict.value(), all),
                conflict.records(),
                conflict.chosen(),
                conflict.rule());
    }

    private String maskAll(String field, String text, Map<String, Persons> all) {
        String masked = mask(field, text, Persons.NONE);
        if (isFreeText(fields.get(field))) {
            for (Persons persons : all.values()) {
                masked = persons.mask(masked);
            }
        }
        return masked;
    }

    /** The details, themselves where nothing is taken out of them. */
    private Map<String, String> mask(@Nullable Field field, Map<String, String> detail, Persons persons) {
        Map<String, String> masked = detail;
        for (Map.Entry<String, String> part : detail.entrySet()) {
            String text = mask(field, part.getValue(), persons);
            if (!text.equals(part.getValue())) {
                masked = masked == detail ? new TreeMap<>(detail) : masked;
                masked.put(part.getKey(), text);
            }
        }
        return masked;
    }

    /** A text of a published field without what it must not hold; names are taken out of free text only. */
    public String mask(String field, String text, Persons persons) {
        return mask(fields.get(field), text, persons);
    }

    private String mask(@Nullable Field known, String text, Persons persons) {
        if (text.isEmpty()) {
            return text;
        }
        if (known != null && known.kind() == Kind.EMAIL) {
            return Masking.EMAIL;
        }
        if (known != null && known.kind() == Kind.PHONE) {
            return Masking.PHONE;
        }
        String masked = masking.mask(text);
        return isFreeText(known) ? persons.mask(masked) : masked;
    }

    private static boolean isFreeText(@Nullable Field field) {
        return field != null && (field.kind() == Kind.TEXT || field.kind() == Kind.TITLE);
    }

    private Persons persons(SourceRecord source) {
        if (!namesPersons) {
            return Persons.NONE;
        }
        List<String> names = source.values().stream()
                .filter(value -> isPrivateName(value.field()))
                .map(FieldValue::verbatim)
                .toList();
        if (names.isEmpty()) {
            return Persons.NONE;
        }
        List<String> known = source.values().stream()
                .filter(value -> isPublished(value.field()))
                .map(FieldValue::verbatim)
                .toList();
        return Persons.of(names, known);
    }
}
