package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import java.util.Optional;

/** The settings of people; they belong to no organization. */
public interface PersonalSettingsStore {
  Optional<PersonalSettings> find(UserId user);

  void save(UserId user, PersonalSettings settings);
}
