package com.creativeai.identity;

import com.creativeai.identity.model.PersonalSettings;
import com.creativeai.identity.model.PersonalSettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The number that somebody prefers to call from (ID-4); whether it may be used is not said here.
 */
@ApplicationScoped
public class FindDefaultCallerId {
  @Inject PersonalSettingsStore settings;

  public FindDefaultCallerId() {}

  public FindDefaultCallerId(PersonalSettingsStore settings) {
    this.settings = settings;
  }

  /**
   * E.164; empty for machines, and for people who did not choose.
   *
   * @param subject of the caller
   */
  public Optional<String> find(String subject) {
    try {
      return settings
          .find(UserId.parse(subject))
          .map(PersonalSettings::defaultCallerId)
          .filter(number -> !number.isEmpty());
    } catch (IllegalArgumentException notAPerson) {
      return Optional.empty();
    }
  }
}
