package org.quicksilver.convention;

import java.util.List;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;

/** One way to say more about a mechanism than its records state. */
@FunctionalInterface
interface Derivation {

    /** The values it adds; none where it has nothing to say. */
    List<EntityValue> of(Entity entity);
}
