package org.quicksilver.convention;

import java.util.Set;

/** Fields and vocabularies that convention reporting knows by name. */
final class Names {

    static final String TITLE = "title";
    static final String LEVEL = "level";
    static final String CHANNEL = "channel";
    static final String STATUS = "status";
    static final String START = "start_date";
    static final String END = "end_date";
    static final String AMOUNT = "amount";
    static final String COFINANCING = "cofinancing";
    static final String CURRENCY = "currency";
    static final String AMOUNT_TYPE = "amount_type";
    static final String AMOUNT_YEAR = "amount_year";
    static final String CONVENTIONS = "conventions";
    static final String ARTICLES = "articles";
    static final String THEMES = "themes";
    static final String SUPPORT = "support_type";
    static final String LANGUAGES = "languages";
    static final String BENEFICIARIES = "beneficiaries";
    static final String REGION = "beneficiary_region";
    static final String DONORS = "donors";
    static final String IMPLEMENTING = "implementing_org";
    static final String PROVIDER = "provider_centre";
    static final String IDENTIFIERS = "other_ids";
    static final String PARTICIPANTS = "participants_total";
    static final String WOMEN = "participants_female";
    static final String MEN = "participants_male";

    static final String TITLE_LANG = "title_lang";
    static final String PROVIDER_ID = "provider_id";
    static final String PROVIDER_NAME = "provider_name";
    static final String AMOUNT_USD = "amount_usd";
    static final String FX_RATE = "fx_rate";
    static final String FX_DATE = "fx_date";
    static final String IN_SCOPE = "in_scope";
    static final String REVIEW_STATE = "review_state";

    static final String COUNTRIES = "countries";
    static final String GROUPS = "country-groups";
    static final String CENTRES = "centres";
    static final String REGISTERS = "registers";
    static final String ORGANISATIONS = "organisations";
    static final String GLOBAL = "GLOBAL";

    /** Fields about the answer or the row itself: published with the record, not with the mechanism. */
    static final Set<String> OF_THE_RECORD =
            Set.of("respondent_ref", "source", "remarks", "submission_date", "reporting_period", "period");

    private Names() {}
}
