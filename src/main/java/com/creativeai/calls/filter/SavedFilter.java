package com.creativeai.calls.filter;

/**
 * A filter of the list of calls.
 *
 * @param query of the list's address, without the question mark
 */
public record SavedFilter(String name, String query) {}
