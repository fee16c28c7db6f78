package com.creativeai.calls.connection.ui;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.creativeai.calls.model.CallFixtures.NOON;
import static com.creativeai.calls.model.CallFixtures.callId;
import static com.creativeai.calls.model.CallFixtures.placedCall;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.Agent;
import com.creativeai.agents.AgentId;
import com.creativeai.agents.ProvidedAgent;
import com.creativeai.calls.CallChanged;
import com.creativeai.calls.CallId;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.CallSettings;
import com.creativeai.calls.CallStatus;
import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.CarrierCallId;
import com.creativeai.calls.Turn;
import com.creativeai.calls.connection.Check;
import com.creativeai.calls.connection.CheckState;
import com.creativeai.calls.connection.Connection;
import com.creativeai.calls.connection.ConnectionFixtures;
import com.creativeai.calls.connection.ConnectionsChanged;
import com.creativeai.calls.connection.Finding;
import com.creativeai.calls.connection.Verdict;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.ui.NumberField;
import com.creativeai.calls.ui.PageUpdates;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.event.LiveTopics;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.ui.EmptyState;
import com.creativeai.platform.ui.ErrorState;
import com.creativeai.platform.ui.MockPages;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CALL-15: the page Connections. */
@ExtendWith(MockPages.class)
class ConnectionsViewTest {
  private static final Configuration SANDBOX = new Configuration(name -> Optional.empty());
  private static final Agent SOPHIE =
      new Agent(
          new AgentId(new UUID(0, 2)),
          ACME,
          3,
          "Sophie",
          ProvidedAgent.inDefault("agent-1"),
          "en",
          "Be kind.",
          "Hello!");

  private final LiveTopics topics = new LiveTopics();
  private final Desk desk = new Desk();

  @Test
  void pageThatWasNeverCheckedSaysSo() {
    open();

    assertThat(_find(EmptyState.class)).hasSize(1);
    assertThat(_find(CheckRow.class)).isEmpty();
  }

  @Test
  void checksAreBegunAndShownAsTheyCome() {
    open();
    desk.next = ConnectionFixtures.underWay(Map.of());

    _click(check());

    assertThat(desk.checks).isEqualTo(1);
    assertThat(_find(CheckRow.class)).hasSize(Check.values().length);
    assertThat(check().isEnabled()).isFalse();
    assertThat(words(row(0))).contains("Checking").doesNotContain("Passed");

    publish(ConnectionFixtures.underWay(Map.of(Check.TWILIO_CREDENTIALS, Verdict.SECRET_SET)));
    assertThat(words(row(0))).contains("Passed").doesNotContain("Checking");
    assertThat(words(row(1))).contains("Checking");

    publish(ConnectionFixtures.found(Map.of()));
    assertThat(words(row(1))).contains("Passed");
    assertThat(check().isEnabled()).isTrue();
  }

  @Test
  void failureSaysWhatToDoAndNamesItsSettings() {
    desk.now =
        ConnectionFixtures.found(
            Map.of(Check.TWILIO_CREDENTIALS, ConnectionFixtures.wrongCredentials()));
    open();

    assertThat(words(row(0)))
        .contains("Failed", "does not know these credentials", "Copy them anew")
        .contains("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN");
    assertThat(words(row(1))).doesNotContain("Copy them anew");
    assertThat(words(_find(ConnectionCard.class).get(0)))
        .contains("Twilio", "Sandbox", "AC5a4d…0001", "https://twilio.example");
    assertThat(words(_find(ConnectionCard.class).get(1))).contains("ElevenLabs", "Real");
  }

  @Test
  void guideNamesEverySetting() {
    open();

    assertThat(words(_get(ConnectGuide.class)))
        .contains("PUBLIC_ORIGIN", "TWILIO_AUTH_TOKEN", "ELEVENLABS_WEBHOOK_SECRET")
        .contains("https://voice.example/callbacks/elevenlabs/post-call", "docs/going-live.md");
  }

  @ParameterizedTest
  @EnumSource
  void everyVerdictHasItsWords(Verdict verdict) {
    Finding finding = ConnectionFixtures.finding(verdict, 1, 2);

    assertThat(ConnectionWords.found(finding)).isNotBlank().doesNotContain("{");
    assertThat(ConnectionWords.next(finding).isBlank())
        .isEqualTo(verdict.state() != CheckState.FAILED);
  }

  @Test
  void refusedCheckIsToldInAToast() {
    desk.refusal = new ProblemException(CommonProblem.TOO_MANY_REQUESTS, "Wait a moment.");
    open();

    _click(check());

    assertThat(NotificationsKt.getNotifications()).hasSize(1);
    assertThat(check().isEnabled()).isTrue();
  }

  @Test
  void brokenReadIsToldInPlaceAndTriedAgain() {
    desk.broken = true;
    open();
    assertThat(_find(ErrorState.class)).hasSize(1);

    desk.broken = false;
    _click(_get(Button.class, spec -> spec.withText("Try again")));

    assertThat(_find(ErrorState.class)).isEmpty();
  }

  @Test
  void leftPageHearsNothing() {
    open();
    assertThat(topics.isHeard(new ConnectionsChanged(ACME))).isTrue();

    UI.getCurrent().removeAll();

    assertThat(topics.isHeard(new ConnectionsChanged(ACME))).isFalse();
  }

  @Test
  void testCallIsPlacedAndFollowed() {
    open();
    _setValue(_get(NumberField.class), "+1 415 555 2671");
    _click(call());

    assertThat(desk.called).isEqualTo("+1 415 555 2671 Sophie");
    assertThat(_get(Anchor.class).getHref()).isEqualTo("calls/" + callId(1));
    assertThat(steps()).containsOnly("Waiting");

    Call ringing =
        desk.call
            .carriedAs(new CarrierCallId("CA1"), NOON.plusSeconds(1))
            .reached(CallStatus.RINGING, NOON.plusSeconds(2), null);
    change(ringing);
    assertThat(steps()).startsWith("Done", "Done", "Waiting");
    assertThat(words(_get(TestCallSteps.class))).contains("2.0 s");

    change(ringing.reached(CallStatus.BUSY, NOON.plusSeconds(3), null));
    assertThat(steps())
        .containsExactly("Done", "Done", "Failed", "Not reached", "Not reached", "Not reached");
    assertThat(words(_get(TestCallSteps.class)))
        .contains("The line was busy.", "Pick up when it rings");
  }

  @Test
  void refusedCallIsToldAtTheNumber() {
    desk.refusal =
        ProblemException.atField(
            CallProblem.DESTINATION_NOT_ALLOWED, "to", "Your organization calls the US only.");
    open();
    _setValue(_get(NumberField.class), "+49 30 901820");
    _click(call());

    assertThat(_get(NumberField.class).getErrorMessage())
        .isEqualTo("Your organization calls the US only.");
    assertThat(call().isEnabled()).isTrue();
    assertThat(_find(TestCallSteps.class)).isEmpty();
  }

  @Test
  void whoMayNotCallIsOfferedNone() {
    desk.mayCall = false;
    open();

    assertThat(_find(TestCallCard.class)).isEmpty();
  }

  @Test
  void withoutAnAgentThePageSaysWhereToGetOne() {
    desk.agents = List.of();
    open();

    assertThat(words(UI.getCurrent())).contains("No agent to call with");
  }

  private void open() {
    CallableNumbers numbers =
        new CallableNumbers(new CallSettings(SANDBOX, new DeploymentSettings(SANDBOX)));
    UI.getCurrent()
        .add(
            new ConnectionsView(
                desk,
                AgentAccountCardTest.closed(),
                numbers,
                new PageUpdates(topics, Runnable::run)));
    MockVaadin.clientRoundtrip();
  }

  private void publish(List<Connection> now) {
    desk.now = now;
    topics.publish(new ConnectionsChanged(ACME), new ConnectionsChanged(ACME));
    MockVaadin.clientRoundtrip();
  }

  private void change(Call next) {
    desk.call = next.nextVersion();
    topics.publish(callId(1), new CallChanged(ACME, callId(1)));
    MockVaadin.clientRoundtrip();
  }

  private static Button check() {
    return _get(Button.class, spec -> spec.withText("Check now"));
  }

  private static Button call() {
    return _get(Button.class, spec -> spec.withText("Call me"));
  }

  private static CheckRow row(int number) {
    return _find(CheckRow.class).get(number);
  }

  private static List<String> steps() {
    return _get(TestCallSteps.class)
        .getChildren()
        .map(line -> line.getChildren().reduce((one, next) -> next).orElseThrow())
        .map(ConnectionsViewTest::words)
        .toList();
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static final class Desk implements ConnectionsDesk {
    private List<Connection> now = ConnectionFixtures.never();
    private List<Connection> next = List.of();
    private List<Agent> agents = List.of(SOPHIE);
    private Call call = placedCall(callId(1));
    private String called = "";
    private int checks;
    private boolean mayCall = true;
    private boolean broken;
    private @Nullable ProblemException refusal;

    @Override
    public OrganizationId organization() {
      return ACME;
    }

    @Override
    public List<Connection> connections() {
      if (broken) {
        throw new IllegalStateException("broken");
      }
      return now;
    }

    @Override
    public String webhookAddress() {
      return "https://voice.example/callbacks/elevenlabs/post-call";
    }

    @Override
    public void check() {
      refuse();
      checks++;
      now = next;
    }

    @Override
    public boolean isSandbox() {
      return false;
    }

    @Override
    public boolean mayCall() {
      return mayCall;
    }

    @Override
    public List<Agent> agents() {
      return agents;
    }

    @Override
    public Call call(String to, AgentId agent) {
      refuse();
      called = to + " " + SOPHIE.name();
      return call;
    }

    @Override
    public Optional<Call> find(CallId id) {
      return Optional.of(call).filter(known -> known.id().equals(id));
    }

    @Override
    public List<Turn> transcript(CallId id) {
      return List.of();
    }

    private void refuse() {
      if (refusal != null) {
        throw refusal;
      }
    }
  }
}
