package com.creativeai.identity.ui;

import static com.creativeai.identity.Tenants.user;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.CallRules;
import com.creativeai.identity.ReadOrganizations.Person;
import com.creativeai.identity.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** ID-5 on the page of the organization. */
class OrganizationViewTest extends OrganizationPages {

  @Test
  void adminRenamesAndAllowsTheOwnDomain() {
    openAs("acme-admin");
    _setValue(field("Name"), "Acme Europe");
    _click(button("Save"));
    _setValue(field("Domain"), "acme.example");
    _click(button("Allow domain"));

    assertThat(tenants.acme().name()).isEqualTo("Acme Europe");
    assertThat(tenants.acme().settings().allowedDomains()).containsExactly("acme.example");
    _click(labelled("Remove domain acme.example"));
    assertThat(tenants.acme().settings().allowedDomains()).isEmpty();
  }

  @Test
  void wrongValuesAreToldAtTheirFields() {
    openAs("acme-admin");
    _setValue(field("Name"), "");
    _click(button("Save"));
    _setValue(field("Domain"), "gmail.com");
    _click(button("Allow domain"));

    assertThat(field("Name").getErrorMessage()).isEqualTo("Use 1 to 100 characters.");
    assertThat(field("Domain").getErrorMessage())
        .isEqualTo("Anybody can have an address at gmail.com.");
    assertThat(tenants.acme().name()).isEqualTo("acme");
  }

  @Test
  void adminRulesWhereCallsGoAndWhatTheySayFirst() {
    openAs("acme-admin");
    MultiSelectComboBox<String> countries = countries();
    assertThat(countries.getValue()).containsExactlyInAnyOrder("CA", "US");
    countries.setValue(Set.of("DE", "US"));
    checkbox("Say at the beginning of every call that an AI speaks").setValue(false);
    _click(button("Save rules"));

    assertThat(tenants.acme().settings().calls())
        .isEqualTo(new CallRules(Set.of("DE", "US"), false, true, true));
    assertThat(tenants.audit.lines)
        .anySatisfy(line -> assertThat(line.details()).containsEntry("statesAi", "false"));
  }

  /** CALL-5. */
  @Test
  void adminRulesWhetherCallsAreRecordedAndSaySo() {
    openAs("acme-admin");
    checkbox("Say at the beginning of recorded calls that they are recorded").setValue(false);
    _click(button("Save rules"));
    assertThat(tenants.acme().settings().calls())
        .isEqualTo(CallRules.DEFAULT.withAnnouncesRecording(false));

    checkbox("Record calls").setValue(false);
    _click(button("Save rules"));
    assertThat(tenants.acme().settings().calls().recordsCalls()).isFalse();
    assertThat(tenants.audit.lines)
        .anySatisfy(
            line ->
                assertThat(line.details())
                    .containsEntry("recordsCalls", "false")
                    .containsEntry("announcesRecording", "false"));
  }

  private static Checkbox checkbox(String label) {
    return _get(Checkbox.class, spec -> spec.withLabel(label));
  }

  @Test
  void callsToNoCountryAtAllAreRefusedAtTheField() {
    openAs("acme-admin");
    countries().clear();
    _click(button("Save rules"));

    assertThat(countries().getErrorMessage()).startsWith("Choose one country or more");
    assertThat(tenants.acme().settings().calls()).isEqualTo(CallRules.DEFAULT);
  }

  @SuppressWarnings("unchecked")
  private static MultiSelectComboBox<String> countries() {
    return _get(MultiSelectComboBox.class);
  }

  @Test
  void viewerSeesThePlanAndMayLeave() {
    openAs("acme-viewer");

    assertThat(_get(H1.class).getText()).isEqualTo("Organization");
    assertThat(words()).contains("unlimited", "4, no limit");
    _assertNone(TextField.class);
    _assertNone(Button.class, spec -> spec.withText("Hand over"));
    _click(button("Leave organization"));
    confirm();
    assertThat(tenants.acme().findMember(user("acme-viewer"))).isEmpty();
    assertThat(pages.signedOut).isEqualTo(1);
  }

  @Test
  void limitedPlanShowsHowMuchIsUsed() {
    var founded = tenants.create.create(user("acme-viewer"), "Small");
    tenants.countCall.count(founded.id());
    caller.is(
        new com.creativeai.platform.security.Caller(
            user("acme-viewer").toString(),
            "acme-viewer",
            founded.id(),
            "Small",
            Role.OWNER.permissions()));
    open(new OrganizationView(organizations));

    assertThat(words()).contains("1 of 1,000", "1 of 25", "standard");
    assertThat(_get(ProgressBar.class).getValue()).isEqualTo(1);
    _click(button("Hand over"));
    assertThat(toasts()).contains("Invite somebody first.");
  }

  @Test
  void ownerHandsOverAfterTypingTheName() {
    openAs("acme-owner");
    _click(button("Hand over"));
    @SuppressWarnings("unchecked")
    Select<Person> to = _get(Select.class);
    TextField typed = field("Type acme to confirm");
    Button confirm =
        com.github.mvysny.kaributesting.v10.LocatorJ._find(
                Button.class, spec -> spec.withText("Hand over"))
            .get(1);
    _click(confirm);
    assertThat(typed.getErrorMessage()).isEqualTo("This is not the name of the organization.");
    assertThat(to.getErrorMessage()).isEqualTo("Choose a member.");

    to.setValue(
        tenants.read.members(com.creativeai.identity.Tenants.person("acme-owner")).stream()
            .filter(person -> person.name().equals("acme-viewer"))
            .findFirst()
            .orElseThrow());
    _setValue(typed, "acme");
    _click(confirm);
    assertThat(tenants.acme().owner().orElseThrow().user()).isEqualTo(user("acme-viewer"));
    assertThat(tenants.acme().findMember(user("acme-owner")).orElseThrow().role())
        .isEqualTo(Role.ADMIN);
  }

  @Test
  void lastOwnerStaysWhenLeaving() {
    openAs("acme-owner");
    _click(button("Leave organization"));
    confirm();

    assertThat(toasts()).contains("Make somebody else an owner first.");
    assertThat(pages.signedOut).isZero();
  }

  private void openAs(String name) {
    caller.is(tenants, name);
    open(new OrganizationView(organizations));
  }

  private static TextField field(String label) {
    return _get(TextField.class, spec -> spec.withLabel(label));
  }
}
