package com.creativeai.agents.secret;

class InMemorySecretsTest extends SecretStoreContract {
  private final SecretStore store = new InMemorySecrets();

  @Override
  protected SecretStore store() {
    return store;
  }
}
