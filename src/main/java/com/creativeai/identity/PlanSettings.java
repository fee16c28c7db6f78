package com.creativeai.identity;

import com.creativeai.identity.model.Member;
import com.creativeai.identity.model.Organization;
import com.creativeai.identity.model.OrganizationSettings;
import com.creativeai.identity.model.Subscription;
import com.creativeai.identity.model.User;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a new organization may use (O7). */
@ApplicationScoped
public class PlanSettings implements SettingsCatalogue {
  public static final Setting<Integer> PLAN_CALLS_PER_MONTH =
      Setting.number(
          "PLAN_CALLS_PER_MONTH",
          1000,
          0,
          100_000_000,
          "Calls a month of an organization that is created from now on; 0 for any number. The demo"
              + " organization has no limit.");
  public static final Setting<Integer> PLAN_SEATS =
      Setting.number(
          "PLAN_SEATS",
          25,
          0,
          100_000,
          "Members of an organization that is created from now on; 0 for any number.");

  static final String STANDARD = "standard";

  @Inject Configuration configuration;

  public PlanSettings() {}

  public PlanSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(PLAN_CALLS_PER_MONTH, PLAN_SEATS);
  }

  /** A new organization on the standard plan. */
  Organization found(OrganizationId id, String name, User owner, Instant now) {
    return new Organization(
        id,
        name,
        List.of(new Member(owner.id(), Role.OWNER, now)),
        OrganizationSettings.NONE,
        standard(owner.email().value(), now),
        List.of(),
        now,
        0);
  }

  private Subscription standard(String billingEmail, Instant now) {
    int calls = configuration.get(PLAN_CALLS_PER_MONTH);
    int seats = configuration.get(PLAN_SEATS);
    return new Subscription(
        STANDARD,
        seats == 0 ? OptionalInt.empty() : OptionalInt.of(seats),
        billingEmail,
        0,
        calls == 0 ? OptionalLong.empty() : OptionalLong.of(calls),
        Subscription.periodEnd(now));
  }
}
