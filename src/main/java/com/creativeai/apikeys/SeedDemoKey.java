package com.creativeai.apikeys;

import com.creativeai.identity.DemoOrganizationReady;
import com.creativeai.identity.Role;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** Keeps the demo organization's key as the settings want it, at every start (K5). */
@ApplicationScoped
public class SeedDemoKey {
  static final String NAME = "SANDBOX_API_KEY";

  @Inject Configuration configuration;
  @Inject ApiKeyStore keys;
  @Inject IssueApiKey issue;

  public SeedDemoKey() {}

  SeedDemoKey(Configuration configuration, ApiKeyStore keys, IssueApiKey issue) {
    this.configuration = configuration;
    this.keys = keys;
    this.issue = issue;
  }

  void seed(@Observes DemoOrganizationReady demo) {
    Optional<String> key = configuration.find(ApiKeySettings.SANDBOX_API_KEY).map(Secret::reveal);
    Optional<TokenHash> wanted = key.map(TokenHash::of);
    removeOthers(demo.organization(), wanted);
    key.filter(text -> keys.find(TokenHash.of(text)).isEmpty())
        .ifPresent(
            text ->
                issue.add(
                    ApiKey.SYSTEM,
                    demo.organization(),
                    text,
                    new IssueApiKey.Command(NAME, Scopes.of(Role.ADMIN), Optional.empty())));
  }

  private void removeOthers(OrganizationId organization, Optional<TokenHash> wanted) {
    keys.list(organization).stream()
        .filter(key -> key.name().equals(NAME) && !wanted.equals(Optional.of(key.hash())))
        .forEach(key -> keys.remove(organization, key.id()));
  }
}
