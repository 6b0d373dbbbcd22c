package org.quicksilver.publish.review;

/** Something that a person is asked. */
interface Question {

    /** What it is about. */
    ReviewKey key();

    /** How far people are with it. */
    ReviewQueue.State state();

    /** What was decided on it. */
    String soFar();
}
