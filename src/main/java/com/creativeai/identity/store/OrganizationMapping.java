package com.creativeai.identity.store;

import com.creativeai.identity.CallRules;
import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.InvitationId;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.Invitation;
import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationSettings;
import com.creativeai.identity.model.Subscription;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bson.Document;

/**
 * Organizations as documents. Those of before there were plans have no {@code settings}, {@code
 * subscription}, {@code invitations} and {@code version}, and their times are texts; those of
 * before there were rules for calls have the usual ones.
 */
final class OrganizationMapping {
  private OrganizationMapping() {}

  static Document document(Organization tenant, long version) {
    return new Document("_id", tenant.id().toString())
        .append("name", tenant.name())
        .append("owner", tenant.owner().map(owner -> owner.user().toString()).orElse(""))
        .append("members", tenant.members().stream().map(OrganizationMapping::document).toList())
        .append(
            "settings",
            new Document("allowedDomains", List.copyOf(tenant.settings().allowedDomains()))
                .append("secondFactorRequired", tenant.settings().secondFactorRequired())
                .append("callCountries", List.copyOf(tenant.settings().calls().countries()))
                .append("statesAi", tenant.settings().calls().statesAi())
                .append("recordsCalls", tenant.settings().calls().recordsCalls())
                .append("announcesRecording", tenant.settings().calls().announcesRecording()))
        .append("subscription", document(tenant.subscription()))
        .append(
            "invitations",
            tenant.invitations().stream().map(OrganizationMapping::document).toList())
        .append("createdAt", Date.from(tenant.createdAt()))
        .append("version", version);
  }

  static Organization organization(Document document) {
    return new Organization(
        OrganizationId.parse(document.getString("_id")),
        document.getString("name"),
        list(document, "members").stream().map(OrganizationMapping::member).toList(),
        settings(document),
        Optional.ofNullable(document.get("subscription", Document.class))
            .map(OrganizationMapping::subscription)
            .orElse(Subscription.UNLIMITED),
        list(document, "invitations").stream().map(OrganizationMapping::invitation).toList(),
        instant(document, "createdAt"),
        version(document));
  }

  private static Document document(Member member) {
    return new Document("user", member.user().toString())
        .append("role", member.role().code())
        .append("joinedAt", Date.from(member.joinedAt()));
  }

  private static Member member(Document document) {
    return new Member(
        UserId.parse(document.getString("user")),
        Role.of(document.getString("role")),
        instant(document, "joinedAt"));
  }

  private static OrganizationSettings settings(Document document) {
    Document settings = document.get("settings", new Document());
    List<String> domains = settings.getList("allowedDomains", String.class, List.of());
    return new OrganizationSettings(
        new HashSet<>(domains),
        settings.getBoolean("secondFactorRequired", false),
        callRules(settings));
  }

  private static CallRules callRules(Document settings) {
    CallRules unset = CallRules.DEFAULT;
    return new CallRules(
        new HashSet<>(
            settings.getList("callCountries", String.class, List.copyOf(unset.countries()))),
        settings.getBoolean("statesAi", unset.statesAi()),
        settings.getBoolean("recordsCalls", unset.recordsCalls()),
        settings.getBoolean("announcesRecording", unset.announcesRecording()));
  }

  private static Document document(Subscription subscription) {
    Document document =
        new Document("plan", subscription.plan())
            .append("billingEmail", subscription.billingEmail())
            .append("callsUsed", subscription.callsUsed())
            .append("currentPeriodEnd", Date.from(subscription.currentPeriodEnd()));
    subscription.seats().ifPresent(seats -> document.append("seats", seats));
    subscription.callsLimit().ifPresent(limit -> document.append("callsLimit", limit));
    return document;
  }

  private static Subscription subscription(Document document) {
    Number seats = document.get("seats", Number.class);
    Number limit = document.get("callsLimit", Number.class);
    return new Subscription(
        document.getString("plan"),
        seats == null ? OptionalInt.empty() : OptionalInt.of(seats.intValue()),
        document.getString("billingEmail"),
        document.get("callsUsed", Number.class).longValue(),
        limit == null ? OptionalLong.empty() : OptionalLong.of(limit.longValue()),
        instant(document, "currentPeriodEnd"));
  }

  private static Document document(Invitation invitation) {
    return new Document("id", invitation.id().toString())
        .append("email", invitation.email().value())
        .append("role", invitation.role().code())
        .append("hash", invitation.hash().value())
        .append("invitedBy", invitation.invitedBy())
        .append("sentAt", Date.from(invitation.sentAt()));
  }

  private static Invitation invitation(Document document) {
    return new Invitation(
        InvitationId.parse(document.getString("id")),
        new EmailAddress(document.getString("email")),
        Role.of(document.getString("role")),
        new TokenHash(document.getString("hash")),
        document.getString("invitedBy"),
        instant(document, "sentAt"));
  }

  private static long version(Document document) {
    Number version = document.get("version", Number.class);
    return version == null ? 0 : version.longValue();
  }

  private static List<Document> list(Document document, String field) {
    return document.getList(field, Document.class, List.of());
  }

  private static Instant instant(Document document, String field) {
    Object value = document.get(field);
    return value instanceof Date date ? date.toInstant() : Instant.parse(String.valueOf(value));
  }
}
