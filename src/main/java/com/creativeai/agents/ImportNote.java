package com.creativeai.agents;

/**
 * What became otherwise than it is at the provider when an agent was imported, or stays there only.
 *
 * @param code stable, for machines
 * @param message for people
 */
public record ImportNote(String code, String message) {}
