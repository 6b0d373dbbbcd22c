package org.quicksilver.batch;

import org.quicksilver.consolidate.AmountConversion;
import org.quicksilver.consolidate.EntityTables;
import org.quicksilver.consolidate.GenericTables;
import org.quicksilver.convention.ConventionInput;
import org.quicksilver.convention.ExchangeRates;
import org.quicksilver.convention.MechanismTables;
import org.quicksilver.plan.Plan;

/** What the reporting profile of a job brings. */
final class Profiles {
    private Profiles() {}

    /** The tables that entities fill. */
    static EntityTables tables(Plan plan, ConventionInput input) {
        return isConvention(plan) ? new MechanismTables(plan, input) : new GenericTables(plan);
    }

    static AmountConversion conversion(Plan plan) {
        return plan.fx().isPresent() ? ExchangeRates.of(plan) : AmountConversion.NONE;
    }

    static boolean isConvention(Plan plan) {
        return plan.profile().equals("convention");
    }
}
