package com.creativeai.identity.rest;

import com.creativeai.identity.OwnAccount;
import com.creativeai.identity.model.PersonalSettings;
import com.creativeai.identity.model.Profile;
import com.creativeai.identity.model.User;
import com.creativeai.platform.security.Caller;
import java.time.Instant;

/** The caller's own account (ID-4). */
public record MeJson(
    String id,
    String email,
    boolean emailConfirmed,
    ProfileJson profile,
    SettingsJson settings,
    AiSettingsJson aiSettings,
    CurrentOrganization organization,
    Instant createdAt) {

  /**
   * What people say about themselves; empty where they did not.
   *
   * @param phone E.164
   * @param timezone an IANA zone
   */
  public record ProfileJson(
      String name, String company, String phone, String timezone, String avatar) {}

  /**
   * What they decided.
   *
   * @param defaultCallerId E.164; empty for the organization's first number
   */
  public record SettingsJson(String defaultCallerId, NotificationsJson notifications) {}

  /** Which messages they want. */
  public record NotificationsJson(boolean email, boolean sms) {}

  /** Where the caller works now. */
  public record CurrentOrganization(String id, String name) {}

  static MeJson of(OwnAccount.Account account, Caller caller) {
    User user = account.user();
    Profile profile = user.profile();
    PersonalSettings settings = account.settings();
    return new MeJson(
        user.id().toString(),
        user.email().value(),
        user.isConfirmed(),
        new ProfileJson(
            user.name(), profile.company(), profile.phone(), profile.timezone(), profile.avatar()),
        new SettingsJson(
            settings.defaultCallerId(),
            new NotificationsJson(settings.mailWanted(), settings.smsWanted())),
        AiSettingsJson.of(settings.ai()),
        new CurrentOrganization(caller.organization().toString(), caller.organizationName()),
        user.createdAt());
  }
}
