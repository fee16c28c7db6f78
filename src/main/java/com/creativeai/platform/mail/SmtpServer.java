package com.creativeai.platform.mail;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The mail server of the settings, by Jakarta Mail. */
@ApplicationScoped
public class SmtpServer {
  private static final String PATIENCE_MILLIS = "10000";

  @Inject Configuration configuration;

  public SmtpServer() {}

  public SmtpServer(Configuration configuration) {
    this.configuration = configuration;
  }

  public boolean isSet() {
    return configuration.isSet(MailSettings.SMTP_HOST);
  }

  /** Hands the message over; throws when the server did not take it. */
  void deliver(QueuedMail queued) throws MessagingException {
    Session session = Session.getInstance(properties());
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(configuration.get(MailSettings.MAIL_FROM), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(queued.mail().to(), true));
    message.setSubject(queued.mail().subject(), StandardCharsets.UTF_8.name());
    message.setText(queued.mail().text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(queued.createdAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    // A message that is sent twice after a crash is the same message.
    message.setHeader("Message-ID", "<" + queued.id() + "@" + domain() + ">");
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(user(), password());
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private Properties properties() {
    MailSettings.Security security = configuration.get(MailSettings.SMTP_SECURITY);
    Properties properties = new Properties();
    properties.put("mail.smtp.host", configuration.get(MailSettings.SMTP_HOST));
    properties.put("mail.smtp.port", String.valueOf(configuration.get(MailSettings.SMTP_PORT)));
    properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.auth", String.valueOf(user() != null));
    boolean starttls = security == MailSettings.Security.STARTTLS;
    properties.put("mail.smtp.starttls.enable", String.valueOf(starttls));
    properties.put("mail.smtp.starttls.required", String.valueOf(starttls));
    properties.put("mail.smtp.ssl.enable", String.valueOf(security == MailSettings.Security.TLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }

  private @Nullable String user() {
    return configuration.find(MailSettings.SMTP_USER).orElse(null);
  }

  private @Nullable String password() {
    return configuration.find(MailSettings.SMTP_PASSWORD).map(Secret::reveal).orElse(null);
  }

  private String domain() {
    String from = configuration.get(MailSettings.MAIL_FROM);
    return from.substring(from.indexOf('@') + 1);
  }
}
