package com.creativeai.platform.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A message in the outbox.
 *
 * @param attempts how often the server did not take it
 * @param nextAt when it is tried (again)
 */
public record QueuedMail(UUID id, Mail mail, Instant createdAt, int attempts, Instant nextAt) {}
