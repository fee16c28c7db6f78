package com.creativeai.apikeys.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.apikeys.ApiKey;
import com.creativeai.apikeys.ChangeApiKey;
import com.creativeai.apikeys.InMemoryApiKeyStore;
import com.creativeai.apikeys.InMemoryUsageStore;
import com.creativeai.apikeys.IssueApiKey;
import com.creativeai.apikeys.ReadApiKeys;
import com.creativeai.apikeys.RotateApiKey;
import com.creativeai.apikeys.Scopes;
import com.creativeai.identity.FindOrganization;
import com.creativeai.identity.Identities;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.RecordedAudit;
import com.creativeai.identity.Role;
import com.creativeai.platform.id.IdGenerator;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import com.creativeai.platform.ui.CopyableId;
import com.creativeai.platform.ui.MockPages;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** ID-7: the page of the API keys. */
@ExtendWith(MockPages.class)
class ApiKeysViewTest {
  private final MovingClock clock = new MovingClock();
  private final InMemoryApiKeyStore keys = new InMemoryApiKeyStore();
  private final RecordedAudit audit = new RecordedAudit();
  private final IdGenerator ids = new IdGenerator(clock);
  private final Identities identity = new Identities();
  private final IssueApiKey issue =
      new IssueApiKey(keys, ids, clock, audit, new FindOrganization(identity.organizations));
  private final InMemoryUsageStore usage = new InMemoryUsageStore();
  private Set<String> permissions = Role.ADMIN.permissions();

  @BeforeEach
  void appointAda() {
    identity.makeAda(Role.ADMIN);
  }

  @Test
  void createdKeyIsShownOnce() {
    open();
    assertThat(_get(H2.class).getText()).isEqualTo("No API keys yet");

    _click(_find(Button.class, spec -> spec.withText("Create key")).get(0));
    _setValue(_get(TextField.class), "Nightly import");
    scopes().setValue(Set.of(Permissions.CALLS_READ));
    _click(_get(Button.class, spec -> spec.withText("Create")));

    String secret = _get(CopyableId.class).getElement().getProperty("value");
    assertThat(secret).startsWith("cai_").hasSize(47);
    _click(_get(Button.class, spec -> spec.withText("I have copied it")));
    assertThat(_find(CopyableId.class)).isEmpty();
    assertThat(stored()).singleElement().extracting(ApiKey::name).isEqualTo("Nightly import");
    assertThat(UI.getCurrent().getElement().getOuterHTML()).doesNotContain(secret);
  }

  @Test
  void mistakesAreSaidAtTheirFields() {
    open();
    _click(_find(Button.class, spec -> spec.withText("Create key")).get(0));
    _click(_get(Button.class, spec -> spec.withText("Create")));
    assertThat(_get(TextField.class).getErrorMessage()).isEqualTo("Give the key a name.");

    _setValue(_get(TextField.class), "x");
    _click(_get(Button.class, spec -> spec.withText("Create")));
    assertThat(scopes().getErrorMessage()).isEqualTo("Choose what the key may do.");
    assertThat(_get(TextField.class).isInvalid()).isFalse();
    assertThat(stored()).isEmpty();
  }

  @Test
  void everyScopeHasWords() {
    permissions = Role.OWNER.permissions();
    open();
    _click(_find(Button.class, spec -> spec.withText("Create key")).get(0));
    assertThat(Scopes.ALL)
        .allSatisfy(scope -> assertThat(CreateKeyDialog.words(scope)).isNotEmpty());
  }

  @Test
  void revokingAsksFirst() {
    key();
    open();
    choose("Revoke");
    assertThat(stored().get(0).revokedAt()).isEmpty();

    com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    assertThat(stored().get(0).revokedAt()).isPresent();
  }

  @Test
  void rotatingShowsTheNewKeyAndKeepsTheOldOneForADay() {
    key();
    open();
    choose("Rotate");
    _click(_get(Button.class, spec -> spec.withText("Rotate")));

    assertThat(_get(CopyableId.class).getElement().getProperty("value")).startsWith("cai_");
    assertThat(stored()).hasSize(2);
    assertThat(stored().get(0).expiresAt()).contains(clock.instant().plusSeconds(86_400));
  }

  @Test
  void usageHasABarWithWordsForEachDay() {
    IssueApiKey.Issued issued = key();
    usage.add(Identities.ACME, issued.key().id(), java.time.LocalDate.parse("2026-11-22"), 1234);
    open();
    choose("Usage");

    List<ListItem> bars = _find(_get(Dialog.class), ListItem.class);
    assertThat(bars).hasSize(30);
    assertThat(bars.get(29).getElement().getTextRecursively())
        .isEqualTo("Nov 22, 2026: 1,234 requests");
    assertThat(bars.get(0).getElement().getTextRecursively()).endsWith("no requests");
  }

  @Test
  void whoMayOnlyReadIsOfferedNoChange() {
    permissions = Set.of(Permissions.API_KEYS_READ);
    key();
    open();
    assertThat(_find(Button.class, spec -> spec.withText("Create key"))).isEmpty();
    assertThat(menu().getItems().get(0).getSubMenu().getItems()).hasSize(1);
  }

  private IssueApiKey.Issued key() {
    Caller ada =
        new Caller(
            Identities.ADA.toString(), "Ada", Identities.ACME, "Acme", Role.ADMIN.permissions());
    return issue.issue(
        ada, new IssueApiKey.Command("nightly", Set.of(Permissions.CALLS_READ), Optional.empty()));
  }

  private List<ApiKey> stored() {
    return keys.list(Identities.ACME);
  }

  private void open() {
    CurrentCaller caller =
        new CurrentCaller() {
          @Override
          public Optional<Caller> find() {
            return Optional.of(
                new Caller(Identities.ADA.toString(), "Ada", Identities.ACME, "Acme", permissions));
          }
        };
    ApiKeyDesk desk =
        new ApiKeyDesk(
            caller,
            new ReadApiKeys(keys, usage, clock),
            issue,
            new ChangeApiKey(keys, audit, clock),
            new RotateApiKey(keys, issue, ids, audit, clock),
            clock);
    UI.getCurrent().add(new ApiKeysView(desk));
    MockVaadin.clientRoundtrip();
  }

  private static MenuBar menu() {
    KeyGrid grid = _get(KeyGrid.class);
    return (MenuBar) GridKt._getCellComponent(grid, 0, KeyGrid.ACTIONS);
  }

  private static void choose(String action) {
    MenuItem item =
        menu().getItems().get(0).getSubMenu().getItems().stream()
            .filter(choice -> choice.getText().equals(action))
            .findFirst()
            .orElseThrow();
    ComponentUtil.fireEvent(item, new ClickEvent<>(item));
  }

  @SuppressWarnings("unchecked")
  private static CheckboxGroup<String> scopes() {
    return _get(CheckboxGroup.class);
  }
}
