package com.creativeai.identity.rest;

import com.creativeai.identity.OwnAccount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /api/v1/me}; what is left out stays, an empty text clears. */
public record ChangeMeRequest(
    @Nullable ProfileChange profile,
    @Nullable SettingsChange settings,
    @Nullable AiSettingsChange aiSettings) {

  /** What people say about themselves. */
  public record ProfileChange(
      @Nullable String name,
      @Nullable String company,
      @Nullable String phone,
      @Nullable String timezone) {}

  /** What they decide. */
  public record SettingsChange(
      @Nullable String defaultCallerId, @Nullable NotificationsChange notifications) {}

  /** Which messages they want. */
  public record NotificationsChange(@Nullable Boolean email, @Nullable Boolean sms) {}

  OwnAccount.Command command() {
    Optional<ProfileChange> said = Optional.ofNullable(profile);
    Optional<SettingsChange> decided = Optional.ofNullable(settings);
    Optional<NotificationsChange> wanted = decided.map(SettingsChange::notifications);
    return new OwnAccount.Command(
        said.map(ProfileChange::name),
        said.map(ProfileChange::company),
        said.map(ProfileChange::phone),
        said.map(ProfileChange::timezone),
        wanted.map(NotificationsChange::email),
        wanted.map(NotificationsChange::sms),
        decided.map(SettingsChange::defaultCallerId),
        (aiSettings == null ? AiSettingsChange.NOTHING : aiSettings).change());
  }
}
