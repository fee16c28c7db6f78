package com.creativeai.identity.store;

import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.Member;
import jakarta.nosql.Column;
import jakarta.nosql.Embeddable;
import java.time.Instant;

/** A membership inside of its organization's document. */
@Embeddable
public record MemberDocument(@Column String user, @Column String role, @Column Instant joinedAt) {

  static MemberDocument of(Member member) {
    return new MemberDocument(member.user().toString(), member.role().code(), member.joinedAt());
  }

  Member toMember() {
    return new Member(UserId.parse(user), Role.of(role), joinedAt);
  }
}
