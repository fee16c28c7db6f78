package com.creativeai.apikeys.ui;

import com.creativeai.apikeys.ApiKey;
import com.creativeai.apikeys.ApiKeyId;
import com.creativeai.apikeys.ChangeApiKey;
import com.creativeai.apikeys.IssueApiKey;
import com.creativeai.apikeys.ReadApiKeys;
import com.creativeai.apikeys.RotateApiKey;
import com.creativeai.apikeys.RotateApiKey.Overlap;
import com.creativeai.apikeys.Scopes;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** The use cases of API keys, for the caller of the page. */
@Dependent
public class ApiKeyDesk {
  private final CurrentCaller current;
  private final ReadApiKeys keys;
  private final IssueApiKey issueApiKey;
  private final ChangeApiKey changeApiKey;
  private final RotateApiKey rotateApiKey;
  private final Clock clock;

  @Inject
  public ApiKeyDesk(
      CurrentCaller current,
      ReadApiKeys keys,
      IssueApiKey issueApiKey,
      ChangeApiKey changeApiKey,
      RotateApiKey rotateApiKey,
      Clock clock) {
    this.current = current;
    this.keys = keys;
    this.issueApiKey = issueApiKey;
    this.changeApiKey = changeApiKey;
    this.rotateApiKey = rotateApiKey;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  boolean mayChange() {
    return current.get().permissions().contains(Permissions.API_KEYS_WRITE);
  }

  /** What the caller may hand on, in the order of the alphabet. */
  List<String> scopes() {
    return Scopes.within(current.get().permissions()).stream().sorted().toList();
  }

  List<ApiKey> list() {
    return keys.list(current.organization());
  }

  SortedMap<LocalDate, Long> usage(ApiKeyId id, int days) {
    return keys.usage(current.organization(), id, days);
  }

  IssueApiKey.Issued issue(IssueApiKey.Command command) {
    return issueApiKey.issue(writer(), command);
  }

  IssueApiKey.Issued rotate(ApiKeyId id, Overlap overlap) {
    return rotateApiKey.rotate(writer(), id, overlap);
  }

  void rename(ApiKeyId id, String name) {
    changeApiKey.rename(writer(), id, name);
  }

  void revoke(ApiKeyId id) {
    changeApiKey.revoke(writer(), id);
  }

  private Caller writer() {
    Caller caller = current.get();
    if (!caller.permissions().contains(Permissions.API_KEYS_WRITE)) {
      throw new ProblemException(
          CommonProblem.NOT_ALLOWED, "Ask an administrator to change API keys.");
    }
    return caller;
  }
}
