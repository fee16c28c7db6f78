package com.creativeai.identity.store;

import com.creativeai.identity.model.Organization;
import com.creativeai.platform.security.OrganizationId;
import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import java.time.Instant;
import java.util.List;

/** The organization as a document. */
@Entity(IdentitySchema.ORGANIZATIONS)
public record OrganizationDocument(
    @Id String id,
    @Column String name,
    @Column List<MemberDocument> members,
    @Column Instant createdAt) {

  static OrganizationDocument of(Organization organization) {
    return new OrganizationDocument(
        organization.id().toString(),
        organization.name(),
        organization.members().stream().map(MemberDocument::of).toList(),
        organization.createdAt());
  }

  Organization toOrganization() {
    return new Organization(
        OrganizationId.parse(id),
        name,
        members.stream().map(MemberDocument::toMember).toList(),
        createdAt);
  }
}
