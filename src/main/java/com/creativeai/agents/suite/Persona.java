package com.creativeai.agents.suite;

/**
 * Somebody who is played in a test call.
 *
 * @param who what is true of them
 * @param wants what they want of the agent
 * @param behaviour how they behave; may be empty
 */
public record Persona(String who, String wants, String behaviour) {}
