package com.creativeai.calls.transfer;

import com.creativeai.calls.PhoneNumber;

/**
 * Somebody to whom calls may be handed over.
 *
 * @param name as people and agents know them: Front desk
 */
public record Destination(DestinationId id, String name, PhoneNumber number) {}
