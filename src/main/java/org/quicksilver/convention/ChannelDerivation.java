package org.quicksilver.convention;

import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;

/** The channel by who delivers, where no respondent states it: a centre is CTR, an organisation has its own default. */
final class ChannelDerivation implements Derivation {

    private final Reference reference;

    ChannelDerivation(Reference reference) {
        this.reference = reference;
    }

    @Override
    public List<EntityValue> of(Entity entity) {
        String channel = channel(entity.value(Names.PROVIDER_ID));
        return channel.isEmpty() ? List.of() : List.of(Derived.value(Names.CHANNEL, channel, "by_provider"));
    }

    private String channel(String provider) {
        if (reference.has(Names.CENTRES, provider)) {
            return "CTR";
        }
        if (provider.startsWith("GOV-")) {
            return "BIL";
        }
        return Stream.of(Names.ORGANISATIONS, Names.REGISTERS)
                .map(v -> reference.attribute(v, provider, "channel"))
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse("");
    }
}
