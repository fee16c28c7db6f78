package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import com.creativeai.platform.security.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tenant and its members. */
public record Organization(
    OrganizationId id, String name, List<Member> members, Instant createdAt) {
  public Organization {
    members = List.copyOf(members);
  }

  public Optional<Member> findMember(UserId user) {
    return members.stream().filter(member -> member.user().equals(user)).findFirst();
  }

  /** Adds the member, or gives them the role they now have. */
  public Organization with(Member member) {
    return new Organization(
        id, name, Stream.concat(others(member.user()), Stream.of(member)).toList(), createdAt);
  }

  public Organization without(UserId user) {
    return new Organization(id, name, others(user).toList(), createdAt);
  }

  private Stream<Member> others(UserId user) {
    return members.stream().filter(member -> !member.user().equals(user));
  }
}
