package com.creativeai.calls.connection.ui;

import static com.creativeai.calls.model.CallFixtures.ACME;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.agents.AgentAccounts;
import com.creativeai.agents.ConnectAccount;
import com.creativeai.agents.ElevenLabsSettings;
import com.creativeai.agents.FakeAgentProvider;
import com.creativeai.agents.InMemoryAccounts;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.limit.NodeRateLimiter;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.CopyableId;
import com.creativeai.platform.ui.MockPages;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** AG-1, A15: an organization connects its own account on the page Connections. */
@ExtendWith(MockPages.class)
class AgentAccountCardTest {
  private static final String DISCONNECT = "Disconnect account";
  private static final String KEY = "sk_0123456789abcdef-a91f";

  private final InMemoryAccounts store = new InMemoryAccounts();
  private final AgentAccounts accounts = store.over(new ElevenLabsSettings());
  private final FakeAgentProvider provider = new FakeAgentProvider();
  private final MovingClock clock = new MovingClock();
  private Set<String> permissions = Set.of(Permissions.ORGANIZATION_WRITE);
  private int changes;

  @Test
  void accountIsConnectedAndItsKeyNeverShownAgain() {
    open();
    assertThat(words()).contains("operator of this server", "Connect account");
    assertThat(_get(CopyableId.class).getElement().getProperty("value"))
        .isEqualTo("https://voice.example/callbacks/elevenlabs/post-call/" + ACME);
    assertThat(_find(Button.class, spec -> spec.withText(DISCONNECT))).isEmpty();

    _setValue(key(), KEY);
    _setValue(secret(), "wsec_0123456789abcdef");
    _click(connect());

    assertThat(accounts.of(ACME).isOwn()).isTrue();
    assertThat(words()).contains("…a91f", "Kept", "Ada", "Replace key").doesNotContain(KEY);
    assertThat(key().getValue()).isEmpty();
    assertThat(secret().getValue()).isEmpty();
    assertThat(changes).isEqualTo(1);
    assertThat(_find(Button.class, spec -> spec.withText(DISCONNECT))).hasSize(1);
  }

  @Test
  void anotherKeyWithoutASecretShowsThatNoneIsKnown() {
    store.connect(ACME, KEY, "wsec_0123456789abcdef", clock.instant());
    open();
    assertThat(words()).contains("Kept");
    assertThat(secret().getHelperText()).contains("Another key forgets it");

    _setValue(key(), "sk_another-key-of-acme");
    _click(connect());

    assertThat(words()).contains("Not entered").doesNotContain("Kept");
    assertThat(secret().getHelperText()).contains("Optional");
  }

  @Test
  void refusedKeyIsSaidAtItsField() {
    provider.failure = new ProviderRejected("401", "HTTP 401 Invalid API key");
    open();
    _setValue(key(), KEY);
    _click(connect());

    assertThat(key().isInvalid()).isTrue();
    assertThat(key().getErrorMessage()).contains("does not take this key", "Invalid API key");
    assertThat(key().getValue()).as("to be corrected").isEqualTo(KEY);
    assertThat(store.kept).isEmpty();
    assertThat(connect().isEnabled()).isTrue();
    assertThat(changes).isZero();
  }

  @Test
  void silentProviderIsToldInAToastAndNothingIsKept() {
    provider.failure = new ProviderUnavailable("HTTP 503");
    open();
    _setValue(key(), KEY);
    _click(connect());

    assertThat(NotificationsKt.getNotifications()).hasSize(1);
    assertThat(store.kept).isEmpty();
  }

  @Test
  void disconnectingSaysWhatHappensAndAsksFirst() {
    store.connect(ACME, KEY, "", clock.instant());
    open();
    assertThat(words()).contains("Not entered");

    _click(_get(Button.class, spec -> spec.withText(DISCONNECT)));
    ConfirmDialog dialog = _get(ConfirmDialog.class);
    assertThat(dialog.getElement().getProperty("message"))
        .contains("until you publish them again", "hear an apology");
    assertThat(store.kept).isNotEmpty();
    com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(dialog);

    assertThat(store.kept).isEmpty();
    assertThat(words()).contains("operator of this server");
    assertThat(changes).isEqualTo(1);
  }

  @Test
  void whoLostTheRoleMeanwhileIsRefused() {
    open();
    permissions = Set.of(Permissions.OPERATIONS_READ);
    _setValue(key(), KEY);
    _click(connect());

    assertThat(NotificationsKt.getNotifications()).hasSize(1);
    assertThat(store.kept).isEmpty();
  }

  /** Open pages of those who may see connections, but not change the organization. */
  static AgentAccountDesk closed() {
    AgentAccountDesk desk = new AgentAccountDesk();
    desk.current = caller(Set::of);
    return desk;
  }

  private void open() {
    AgentAccountDesk desk =
        new AgentAccountDesk() {
          @Override
          Optional<String> findName(String subject) {
            return Optional.of("Ada");
          }
        };
    desk.current = caller(() -> permissions);
    desk.accounts =
        new ConnectAccount(
            store, accounts, provider, new RecordedAudit(), new NodeRateLimiter(clock), clock);
    desk.deployment =
        new DeploymentSettings(
            new Configuration(
                name ->
                    name.equals("PUBLIC_ORIGIN")
                        ? Optional.of("https://voice.example")
                        : Optional.empty()));
    UI.getCurrent().add(new AgentAccountCard(desk, () -> changes++));
  }

  private static CurrentCaller caller(Supplier<Set<String>> permissions) {
    return new CurrentCaller() {
      @Override
      public Optional<Caller> find() {
        return Optional.of(new Caller("ada", "Ada", ACME, "Acme", permissions.get()));
      }
    };
  }

  private static PasswordField key() {
    return _find(PasswordField.class).get(0);
  }

  private static PasswordField secret() {
    return _find(PasswordField.class).get(1);
  }

  private static Button connect() {
    return _find(Button.class).get(0);
  }

  private static String words() {
    return UI.getCurrent().getElement().getTextRecursively();
  }
}
