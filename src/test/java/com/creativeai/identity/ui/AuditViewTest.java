package com.creativeai.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.Identities;
import com.creativeai.identity.InMemoryAuditStore;
import com.creativeai.identity.MovingClock;
import com.creativeai.identity.ReadAudit;
import com.creativeai.identity.Role;
import com.creativeai.identity.UserNames;
import com.creativeai.identity.VerifyAudit;
import com.creativeai.identity.WriteAudit;
import com.creativeai.identity.model.AuditEntry;
import com.creativeai.identity.model.AuditLink;
import com.creativeai.platform.ui.StatusBadge;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ID-9: the page of the audit log. */
class AuditViewTest {
  private final InMemoryAuditStore store = new InMemoryAuditStore();
  private final WriteAudit trail = new WriteAudit(store, new MovingClock());
  private final Identities identity = new Identities();

  @BeforeEach
  void startPages() {
    MockVaadin.setup(new Routes(Set.of(AuditView.class), Set.of(), true));
  }

  @AfterEach
  void stopPages() {
    MockVaadin.tearDown();
  }

  @Test
  void newestEntryStandsFirstWithTheNameOfWhoActed() {
    trail.record(Identities.ACME, "system", "member.added", "bob", Map.of());
    trail.record(
        Identities.ACME, Identities.ADA.toString(), "api-key.revoked", "key", Map.of("name", "x"));
    open();

    assertThat(GridKt._getFormattedRow(grid(), 0).toString())
        .contains("API key revoked", "Ada Lovelace", "name: x");
    assertThat(GridKt._getFormattedRow(grid(), 1).toString()).contains("Member added", "system");
    assertThat(_get(Span.class, spec -> spec.withClasses("audit-count")).getText())
        .isEqualTo("2 entries");
  }

  @Test
  void noEntriesSaySo() {
    open();
    assertThat(_get(H2.class).getText()).isEqualTo("No entries found");
  }

  @Test
  void exportIsOfTheSameEntries() {
    AuditSearch search =
        AuditSearch.of(
            QueryParameters.simple(Map.of("q", "b b", "from", "2026-11-22", "until", "not a day")));
    assertThat(search.exportAddress(ZoneOffset.UTC))
        .isEqualTo("/api/v1/audit/export?search=b%20b&after=2026-11-22T00%3A00%3A00Z");
    open();
    assertThat(_get(Anchor.class).getHref()).isEqualTo("/api/v1/audit/export");
  }

  @Test
  void integrityIsCheckedOnDemand() {
    trail.record(Identities.ACME, "ada", "member.added", "bob", Map.of());
    open();
    _click(_get(Button.class, spec -> spec.withText("Check integrity")));
    assertThat(verdict()).isEqualTo("The only entry is as it was written");

    AuditLink forged = new AuditLink(2, "0".repeat(64));
    store.add(
        Identities.ACME,
        AuditEntry.following(
            forged, Identities.ACME, MovingClock.NOON, "eve", "a.b", "c", Map.of()));
    _click(_get(Button.class, spec -> spec.withText("Check integrity")));
    assertThat(verdict()).startsWith("Entry 2 was changed");
  }

  private void open() {
    KnownCaller caller = new KnownCaller();
    caller.is(Role.ADMIN);
    ReadAudit read = new ReadAudit(store, List.of(new UserNames(identity.users)));
    UI.getCurrent().add(new AuditView(new AuditDesk(caller, read, new VerifyAudit(store))));
    MockVaadin.clientRoundtrip();
  }

  private static AuditGrid grid() {
    return _get(AuditGrid.class);
  }

  private static String verdict() {
    return _get(StatusBadge.class).getElement().getTextRecursively();
  }
}
