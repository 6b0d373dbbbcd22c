package org.quicksilver.convention;

import java.util.List;
import java.util.Optional;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;

/** The amount in United States dollars with the rate and its date; nothing where there is no rate. */
final class DollarDerivation implements Derivation {

    private final Dollars dollars;

    DollarDerivation(Dollars dollars) {
        this.dollars = dollars;
    }

    @Override
    public List<EntityValue> of(Entity entity) {
        Optional<EntityValue> amount = entity.values(Names.AMOUNT).stream().findFirst();
        Optional<Member> member = amount.flatMap(a -> entity.members().stream()
                .filter(m -> m.id().equals(a.sourceRecordId()))
                .findFirst());
        String currency = entity.value(Names.CURRENCY);
        return amount
                .flatMap(a -> dollars.of(a.value(), currency, member.map(Member::source)))
                .map(converted -> List.of(
                        Derived.value(Names.AMOUNT_USD, Decimals.plain(converted.amount()), "fx"),
                        Derived.value(Names.FX_RATE, Decimals.plain(converted.rate()), "fx"),
                        Derived.value(Names.FX_DATE, converted.date(), "fx")))
                .orElse(List.of())
                .stream()
                .filter(v -> !v.value().isEmpty())
                .toList();
    }
}
