package com.creativeai.platform.mail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.mail.InMemoryOutboxStore;
import com.creativeai.platform.mail.Mail;
import com.creativeai.platform.mail.Outbox;
import com.creativeai.platform.mail.QueuedMail;
import com.creativeai.platform.mail.SmtpServer;
import com.creativeai.platform.ui.MockPages;
import com.creativeai.platform.ui.Shell;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** M5: the sandbox's mail has links that work, and nothing else that does. */
@ExtendWith(MockPages.class)
class OutboxViewTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final InMemoryOutboxStore mails = new InMemoryOutboxStore();

  @Test
  void mailIsShownAsTextWithItsLink() {
    Mail mail =
        new Mail("ada@acme.example", "Hello", "<b>Open</b>\nhttp://localhost/x?token=1\n\nbye");
    mails.add(new QueuedMail(new UUID(7, 1), mail, NOON, 0, NOON));
    open();

    assertThat(_get(Anchor.class, spec -> spec.withText("http://localhost/x?token=1")).getHref())
        .isEqualTo("http://localhost/x?token=1");
    assertThat(UI.getCurrent().getElement().getTextRecursively())
        .contains("ada@acme.example")
        .contains("<b>Open</b>");
  }

  @Test
  void emptyOutboxSaysWhatWouldFillIt() {
    open();
    assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("No mail yet");
  }

  private void open() {
    Configuration configuration = new Configuration(name -> Optional.empty());
    Outbox outbox =
        new Outbox(mails, new DeploymentSettings(configuration), new SmtpServer(configuration));
    OutboxView view = new OutboxView(new Shell(Optional.empty(), List.of(), List.of()), outbox);
    view.show(outbox.list().orElseThrow());
    UI.getCurrent().add(view);
  }
}
