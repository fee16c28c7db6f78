package com.creativeai.identity;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Who may open an account, and what they must do first. */
@ApplicationScoped
public class AccountSettings implements SettingsCatalogue {
  /** Whether strangers may sign up. */
  public enum SignUps {
    OPEN,
    CLOSED
  }

  /** Whether somebody must show that they read mail at their address. */
  public enum Confirmation {
    REQUIRED,
    OFF
  }

  public static final Setting<SignUps> SIGN_UP =
      Setting.choice(
          "SIGN_UP",
          SignUps.class,
          SignUps.OPEN,
          "Whether strangers may open an account; closed, only addresses that were invited.");
  public static final Setting<Confirmation> EMAIL_CONFIRMATION =
      Setting.choice(
          "EMAIL_CONFIRMATION",
          Confirmation.class,
          Confirmation.REQUIRED,
          "Whether an address must be confirmed by mail before its account can sign in.");

  @Inject Configuration configuration;

  public AccountSettings() {}

  public AccountSettings(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(SIGN_UP, EMAIL_CONFIRMATION);
  }

  public boolean isSignUpOpen() {
    return configuration.get(SIGN_UP) == SignUps.OPEN;
  }

  public boolean isConfirmationRequired() {
    return configuration.get(EMAIL_CONFIRMATION) == Confirmation.REQUIRED;
  }
}
