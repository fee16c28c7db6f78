package com.creativeai.identity.rest;

import com.creativeai.identity.ReadOrganizations;
import java.time.Instant;

/** A member of the caller's organization. */
public record MemberJson(String userId, String name, String email, String role, Instant joinedAt) {
  static MemberJson of(ReadOrganizations.Person person) {
    return new MemberJson(
        person.member().user().toString(),
        person.name(),
        person.email(),
        person.member().role().code(),
        person.member().joinedAt());
  }
}
