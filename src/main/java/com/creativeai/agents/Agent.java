package com.creativeai.agents;

import com.creativeai.platform.security.OrganizationId;

/**
 * A voice agent.
 *
 * @param version grows by one with every published change
 * @param provided what speaks at the provider
 * @param language ISO 639-1
 * @param prompt its own instructions
 * @param firstMessage what it says first unless a call says otherwise
 */
public record Agent(
    AgentId id,
    OrganizationId organization,
    int version,
    String name,
    ProvidedAgent provided,
    String language,
    String prompt,
    String firstMessage) {}
