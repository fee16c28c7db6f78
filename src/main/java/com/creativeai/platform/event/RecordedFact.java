package com.creativeai.platform.event;

/**
 * A fact at its place in the log.
 *
 * @param position counted from 1 within the organization, without a gap (EV4)
 */
public record RecordedFact(long position, Fact fact) {}
