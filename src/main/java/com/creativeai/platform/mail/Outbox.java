package com.creativeai.platform.mail;

import com.creativeai.platform.config.DeploymentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What the sandbox would have mailed, for its page (M5). */
@ApplicationScoped
public class Outbox {
  private static final int SHOWN = 50;

  @Inject OutboxStore outbox;
  @Inject DeploymentSettings deployment;
  @Inject SmtpServer server;

  public Outbox() {}

  public Outbox(OutboxStore outbox, DeploymentSettings deployment, SmtpServer server) {
    this.outbox = outbox;
    this.deployment = deployment;
    this.server = server;
  }

  /** The last messages, the newest first; empty where nobody may read other people's mail. */
  public Optional<List<QueuedMail>> list() {
    return isShown() ? Optional.of(outbox.listLast(SHOWN)) : Optional.empty();
  }

  /** Whether its page is there. */
  public boolean isShown() {
    return deployment.isClosedSandbox() && !server.isSet();
  }
}
