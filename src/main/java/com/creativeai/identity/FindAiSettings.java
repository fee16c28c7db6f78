package com.creativeai.identity;

import com.creativeai.identity.model.PersonalSettings;
import com.creativeai.identity.model.PersonalSettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What somebody prefers for the calls they place (ID-4). */
@ApplicationScoped
public class FindAiSettings {
  @Inject PersonalSettingsStore settings;

  public FindAiSettings() {}

  FindAiSettings(PersonalSettingsStore settings) {
    this.settings = settings;
  }

  /**
   * Nothing for machines, and for people who did not choose.
   *
   * @param subject of the caller
   */
  public AiSettings find(String subject) {
    UserId person;
    try {
      person = UserId.parse(subject);
    } catch (IllegalArgumentException notAPerson) {
      return AiSettings.NONE;
    }
    return settings.find(person).map(PersonalSettings::ai).orElse(AiSettings.NONE);
  }
}
