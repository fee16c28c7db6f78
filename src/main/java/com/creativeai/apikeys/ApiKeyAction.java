package com.creativeai.apikeys;

/** What happens to API keys, in the audit log (K8). */
final class ApiKeyAction {
  static final String ISSUED = "api-key.issued";
  static final String RENAMED = "api-key.renamed";
  static final String ROTATED = "api-key.rotated";
  static final String REVOKED = "api-key.revoked";

  private ApiKeyAction() {}
}
