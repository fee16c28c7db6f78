package com.creativeai.platform.mail;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.Secret;
import com.creativeai.platform.config.Setting;
import com.creativeai.platform.config.SettingsCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Through which server mail goes out. */
@ApplicationScoped
public class MailSettings implements SettingsCatalogue {
  /** How the connection to the mail server is kept private. */
  public enum Security {
    STARTTLS,
    TLS,
    NONE
  }

  public static final Setting<String> SMTP_HOST =
      Setting.text(
          "SMTP_HOST",
          null,
          "Mail server that takes the product's mail; unset, mail stays in the outbox.");
  public static final Setting<Integer> SMTP_PORT =
      Setting.number("SMTP_PORT", 587, 1, 65535, "Port of the mail server.");
  public static final Setting<String> SMTP_USER =
      Setting.text("SMTP_USER", null, "Account at the mail server.");
  public static final Setting<Secret> SMTP_PASSWORD =
      Setting.secret("SMTP_PASSWORD", "Password of the account at the mail server.");
  public static final Setting<Security> SMTP_SECURITY =
      Setting.choice(
          "SMTP_SECURITY",
          Security.class,
          Security.STARTTLS,
          "How the connection to the mail server is kept private; none is for a server on this"
              + " machine.");
  public static final Setting<String> MAIL_FROM =
      new Setting<>(
          "MAIL_FROM",
          "e-mail address",
          null,
          "Sender of the product's mail; required with SMTP_HOST.",
          MailSettings::address);

  @Override
  public List<Setting<?>> settings() {
    return List.of(SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASSWORD, SMTP_SECURITY, MAIL_FROM);
  }

  @Override
  public List<String> complaints(Configuration configuration) {
    List<String> complaints = new ArrayList<>();
    if (configuration.isSet(SMTP_HOST) && !configuration.isSet(MAIL_FROM)) {
      complaints.add("MAIL_FROM is required with SMTP_HOST");
    }
    if (configuration.isSet(SMTP_USER) != configuration.isSet(SMTP_PASSWORD)) {
      complaints.add("SMTP_USER and SMTP_PASSWORD belong together");
    }
    if (configuration.get(SMTP_SECURITY) == Security.NONE
        && configuration.find(SMTP_HOST).filter(host -> !isLoopback(host)).isPresent()) {
      complaints.add("SMTP_SECURITY must not be none, except for a server on this machine");
    }
    return complaints;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  private static String address(String text) {
    if (!text.matches("[^\\s@<>]+@[^\\s@<>]+")) {
      throw new IllegalArgumentException("must be an e-mail address");
    }
    return text;
  }
}
