package com.creativeai.calls.port;

import com.creativeai.calls.AttemptId;
import com.creativeai.platform.security.OrganizationId;

/** Makes the token of the stream by which a call comes back to its agent (C17). */
public interface ReturnTokens {
  /** The same whenever it is asked for, and nobody's guess. */
  String of(OrganizationId organization, AttemptId attempt);
}
