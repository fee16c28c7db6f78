package com.creativeai.identity.model;

import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import java.time.Instant;

/** Somebody's place in an organization. */
public record Member(UserId user, Role role, Instant joinedAt) {}
