package com.creativeai.agents;

/**
 * A document that the agent answers from.
 *
 * @param name what it is about
 */
public record Knowledge(String name, String text) {}
