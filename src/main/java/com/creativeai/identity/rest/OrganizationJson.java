package com.creativeai.identity.rest;

import com.creativeai.identity.Actor;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationSettings;
import com.creativeai.identity.model.Subscription;
import com.creativeai.platform.security.Permissions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization as its members see it.
 *
 * @param role the caller's; absent for a machine
 * @param owner the id of the person it belongs to
 * @param settings for those who may change them
 * @param current whether the caller works in it now
 */
public record OrganizationJson(
    String id,
    String name,
    @Nullable String owner,
    @Nullable String role,
    boolean current,
    int members,
    @Nullable SettingsJson settings,
    SubscriptionJson subscription,
    Instant createdAt) {

  /** What an organization decides for itself. */
  public record SettingsJson(
      List<String> allowedDomains,
      boolean secondFactorRequired,
      List<String> callCountries,
      boolean statesAi,
      boolean recordsCalls,
      boolean announcesRecording) {}

  /**
   * The plan and what is used of it.
   *
   * @param seats absent for any number
   * @param billingEmail for those who may change it
   * @param callsLimit absent for any number
   */
  public record SubscriptionJson(
      String plan,
      @Nullable Integer seats,
      @Nullable String billingEmail,
      long callsUsed,
      @Nullable Long callsLimit,
      Instant currentPeriodEnd) {}

  static OrganizationJson of(Organization tenant, Actor actor) {
    boolean managed = actor.may(tenant, Permissions.ORGANIZATION_WRITE);
    return new OrganizationJson(
        tenant.id().toString(),
        tenant.name(),
        tenant.owner().map(owner -> owner.user().toString()).orElse(null),
        actor.person().flatMap(tenant::findMember).map(m -> m.role().code()).orElse(null),
        tenant.id().equals(actor.organization()),
        tenant.members().size(),
        managed ? settings(tenant.settings()) : null,
        subscription(tenant.subscription(), managed),
        tenant.createdAt());
  }

  private static SettingsJson settings(OrganizationSettings settings) {
    return new SettingsJson(
        List.copyOf(settings.allowedDomains()),
        settings.secondFactorRequired(),
        List.copyOf(settings.calls().countries()),
        settings.calls().statesAi(),
        settings.calls().recordsCalls(),
        settings.calls().announcesRecording());
  }

  private static SubscriptionJson subscription(Subscription used, boolean managed) {
    return new SubscriptionJson(
        used.plan(),
        used.seats().isPresent() ? used.seats().getAsInt() : null,
        managed ? used.billingEmail() : null,
        used.callsUsed(),
        used.callsLimit().isPresent() ? used.callsLimit().getAsLong() : null,
        used.currentPeriodEnd());
  }
}
