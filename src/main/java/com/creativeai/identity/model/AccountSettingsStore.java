package com.creativeai.identity.model;

import com.creativeai.identity.UserId;
import java.util.Optional;

/** The settings of people; they belong to no organization. */
public interface AccountSettingsStore {
  Optional<AccountSettings> find(UserId user);

  void save(UserId user, AccountSettings settings);
}
