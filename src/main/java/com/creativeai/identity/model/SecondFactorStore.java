package com.creativeai.identity.model;

import com.creativeai.identity.UserId;

/**
 * Second factors of people, who are members of organizations: that is why no method here takes one.
 */
public interface SecondFactorStore {
  /** Those of the person; none of somebody who never had one. */
  SecondFactors find(UserId user);

  /** False when somebody changed them since they were read; nothing is changed then. */
  boolean replace(SecondFactors changed);
}
