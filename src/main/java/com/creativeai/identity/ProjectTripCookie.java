package com.creativeai.identity;

import com.creativeai.platform.config.DeploymentSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The cookie of a browser that is on its way to the project and back (S4). */
@Singleton
public class ProjectTripCookie extends NoteCookie {
  static final String NAME = "cai_project_trip";

  @Inject
  public ProjectTripCookie(DeploymentSettings deployment) {
    super(NAME, ProjectTrips.PATIENCE, deployment);
  }
}
