package com.creativeai.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.identity.MovingClock;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.problem.ProblemException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** M1 to M5, against a mail server of the test's own. */
class MailQueueTest {
  private static final Mail HELLO =
      new Mail("ada@acme.example", "Grüße", "Open http://localhost/x?y=1\nbye");

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final MovingClock clock = new MovingClock();
  private final InMemoryOutboxStore outbox = new InMemoryOutboxStore();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void messageArrivesAndIsNotKept() throws Exception {
    MailQueue queue = queue(smtp(server.getSmtp().getPort()));
    queue.send(HELLO);
    assertThat(server.getReceivedMessages()).as("in the background").isEmpty();
    queue.deliver();

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Grüße");
    assertThat(received.getContent().toString()).contains("Open http://localhost/x?y=1");
    assertThat(received.getFrom()[0]).hasToString("voice@creativeai.test");
    assertThat(received.getMessageID()).endsWith("@creativeai.test>");
    assertThat(outbox.count()).isZero();
  }

  @Test
  void accountOfTheServerIsUsed() throws Exception {
    server.setUser("voice", "secret-word");
    Map<String, String> settings = smtp(server.getSmtp().getPort());
    settings.put("SMTP_USER", "voice");
    settings.put("SMTP_PASSWORD", "secret-word");
    MailQueue queue = queue(settings);
    queue.send(HELLO);
    queue.deliver();

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void refusedMessageIsTriedAgainLaterAndGivenUpAfterADay() {
    int port = server.getSmtp().getPort();
    server.stop();
    MailQueue queue = queue(smtp(port));
    queue.send(HELLO);
    queue.deliver();
    assertThat(outbox.listLast(1).get(0).nextAt())
        .isEqualTo(MovingClock.NOON.plus(Duration.ofSeconds(10)));

    clock.advance(Duration.ofSeconds(10));
    queue.deliver();
    assertThat(outbox.listLast(1).get(0).attempts()).isEqualTo(2);

    clock.advance(Duration.ofHours(25));
    queue.deliver();
    assertThat(outbox.count()).isZero();
  }

  @Test
  void withoutServerMessagesStayAndTheClosedSandboxShowsThem() {
    MailQueue queue = queue(Map.of());
    queue.send(HELLO);
    queue.deliver();

    assertThat(outbox(Map.of())).hasValueSatisfying(list -> assertThat(list).hasSize(1));
    assertThat(outbox(Map.of("HTTP_HOST", "0.0.0.0"))).isEmpty();
    assertThat(outbox(smtp(25))).isEmpty();
  }

  @Test
  void fullQueueRefusesAndWithoutAServerMakesRoom() {
    MailQueue waiting = queue(smtp(25));
    for (int mail = 0; mail < 10_000; mail++) {
      waiting.send(HELLO);
    }
    assertThatThrownBy(() -> waiting.send(HELLO)).isInstanceOf(ProblemException.class);

    Mail last = new Mail("bob@acme.example", "Last", "text");
    queue(Map.of()).send(last);
    assertThat(outbox.count()).isLessThan(10_000);
    assertThat(outbox.listLast(1).get(0).mail()).isEqualTo(last);
  }

  @Test
  void lineBreakNeverGetsIntoAHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mail("a@b.example\r\nBcc: c@d.example", "x", "y"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Mail("a@b.example", "x\ny", "y"));
    assertThat(HELLO.toString()).doesNotContain("Open").doesNotContain("ada");
  }

  @Test
  void settingsThatDoNotFitAreNamed() {
    assertThat(complaints(Map.of("SMTP_HOST", "mail.example", "SMTP_SECURITY", "none")))
        .containsExactly(
            "MAIL_FROM is required with SMTP_HOST",
            "SMTP_SECURITY must not be none, except for a server on this machine");
    assertThat(complaints(Map.of("SMTP_USER", "voice"))).hasSize(1);
    assertThat(complaints(smtp(25))).isEmpty();
  }

  private static List<String> complaints(Map<String, String> settings) {
    return new MailSettings().complaints(configuration(settings));
  }

  private Optional<List<QueuedMail>> outbox(Map<String, String> settings) {
    Configuration configuration = configuration(settings);
    return new Outbox(outbox, new DeploymentSettings(configuration), new SmtpServer(configuration))
        .list();
  }

  private MailQueue queue(Map<String, String> settings) {
    return new MailQueue(
        outbox, new SmtpServer(configuration(settings)), new IdGenerator(clock), clock);
  }

  private static Configuration configuration(Map<String, String> settings) {
    return new Configuration(name -> Optional.ofNullable(settings.get(name)));
  }

  private static Map<String, String> smtp(int port) {
    return new HashMap<>(
        Map.of(
            "SMTP_HOST", "127.0.0.1",
            "SMTP_PORT", String.valueOf(port),
            "SMTP_SECURITY", "none",
            "MAIL_FROM", "voice@creativeai.test"));
  }
}
