package com.creativeai.agents;

import java.time.Instant;

/**
 * An organization's own account at the provider, as people may see it (A15).
 *
 * @param keyEnd the last characters of its key
 * @param signs whether the secret of its webhooks is known
 * @param connectedBy subject of whoever entered the key
 */
public record ConnectedAccount(
    String keyEnd, boolean signs, Instant connectedAt, String connectedBy) {}
