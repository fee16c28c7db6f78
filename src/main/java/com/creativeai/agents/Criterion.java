package com.creativeai.agents;

/**
 * What a conversation is judged by.
 *
 * @param id of letters, digits and underscores; names the verdict
 * @param goal what must have happened, for whoever judges
 */
public record Criterion(String id, String goal) {}
