package com.creativeai.platform.ui;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Says "Sandbox" while the carrier is the simulator, which it is unless {@code TELEPHONY_PROVIDER}
 * names another.
 */
@Dependent
class SandboxBanner implements BannerSource {
  private final Config config;

  @Inject
  SandboxBanner(Config config) {
    this.config = config;
  }

  @Override
  public Optional<Banner> banner() {
    String carrier = config.getOptionalValue("TELEPHONY_PROVIDER", String.class).orElse("sandbox");
    return carrier.equals("sandbox") ? Optional.of(Banner.SANDBOX) : Optional.empty();
  }
}
