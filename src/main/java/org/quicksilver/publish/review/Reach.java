package org.quicksilver.publish.review;

/** How far it was found out what an answer would do. */
public enum Reach {
    /** Everything that it would. */
    WHOLE,
    /** Only what it would make of the entity that has both records: what is linked with that is too much. */
    OWN_ENTITY,
    /** Nothing: the records that it would touch are too many. */
    NOTHING
}
