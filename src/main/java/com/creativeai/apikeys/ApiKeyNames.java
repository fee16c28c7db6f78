package com.creativeai.apikeys;

import com.creativeai.identity.ActorNames;
import com.creativeai.platform.security.OrganizationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Names of keys, for the audit log. */
@ApplicationScoped
public class ApiKeyNames implements ActorNames {
  @Inject ApiKeyStore keys;

  @Override
  public Optional<String> findName(OrganizationId organization, String subject) {
    try {
      return keys.find(organization, ApiKeyId.parse(subject)).map(ApiKey::name);
    } catch (IllegalArgumentException notAKey) {
      return Optional.empty();
    }
  }
}
