package com.creativeai.identity;

import com.creativeai.platform.config.DeploymentSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The cookie with the note of a first step of signing in (F7). */
@Singleton
public class SecondStepCookie extends NoteCookie {
  static final String NAME = "cai_second_step";

  @Inject
  public SecondStepCookie(DeploymentSettings deployment) {
    super(NAME, SecondStep.PATIENCE, deployment);
  }
}
