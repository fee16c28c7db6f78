package com.creativeai.platform.http;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.security.SameOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Whose pages may open a socket, for which browsers do not ask first (H5). */
@ApplicationScoped
public class AllowedOrigins {
  @Inject Configuration configuration;
  @Inject DeploymentSettings deployment;

  /** True for our own pages, those of listed origins, and for what is no browser. */
  public boolean permits(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null
        || CorsSettings.policy(configuration).allows(origin)
        || new SameOrigin(deployment.publicOrigin()).names(origin, request);
  }

  /** True for our own pages only; a request that does not say where it comes from is none. */
  public boolean areOurs(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null && new SameOrigin(deployment.publicOrigin()).names(origin, request);
  }
}
