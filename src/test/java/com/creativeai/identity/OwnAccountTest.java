package com.creativeai.identity;

import static com.creativeai.identity.Problems.refused;
import static com.creativeai.identity.Tenants.ACME;
import static com.creativeai.identity.Tenants.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.model.PersonalSettings;
import com.creativeai.identity.model.PersonalSettingsStore;
import com.creativeai.platform.problem.CommonProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** ID-4: the own profile and settings. */
class OwnAccountTest {
  private static final UserId ADA = user("acme-viewer");
  private static final OwnAccount.Command NOTHING = command("", "", "", false);

  private final Tenants tenants = new Tenants();

  @Test
  void newAccountIsInUtcAndWantsMail() {
    OwnAccount.Account account = tenants.account.get(ADA);

    assertThat(account.user().profile().timezone()).isEqualTo("UTC");
    assertThat(account.settings()).isEqualTo(PersonalSettings.DEFAULT);
    assertThat(account.settings().mailWanted()).isTrue();
  }

  @Test
  void changedIsWhatIsNamedAndTheRestStays() {
    tenants.account.change(ADA, command("Ada Lovelace", "+49 30 901820", "Europe/Berlin", true));
    OwnAccount.Account after = tenants.account.change(ADA, NOTHING);

    assertThat(after).isEqualTo(tenants.account.get(ADA));
    assertThat(after.user().name()).isEqualTo("Ada Lovelace");
    assertThat(after.user().profile().phone()).isEqualTo("+4930901820");
    assertThat(after.user().profile().timezone()).isEqualTo("Europe/Berlin");
    assertThat(after.settings().smsWanted()).isTrue();
    assertThat(after.user().email().value()).isEqualTo("viewer@acme.example");
  }

  @Test
  void newNameIsOnTheNextPage() {
    String token = tenants.sessions.open(ACME, ADA, false);
    assertThat(tenants.sessions.find(token).orElseThrow().displayName()).isEqualTo("acme-viewer");
    tenants.account.change(ADA, command("Ada Lovelace", "", "", false));

    assertThat(tenants.sessions.find(token).orElseThrow().displayName()).isEqualTo("Ada Lovelace");
  }

  @Test
  void wrongValuesAreNamedAndNothingIsChanged() {
    for (OwnAccount.Command wrong :
        new OwnAccount.Command[] {
          command("a\r\nb", "", "", true),
          command("", "12", "", true),
          command("", "030 901820", "", true),
          command("", "", "Mars/Olympus", true),
          command("", "", "+01:00", true)
        }) {
      refused(CommonProblem.INVALID_REQUEST, () -> tenants.account.change(ADA, wrong));
    }
    assertThat(tenants.account.get(ADA).settings()).isEqualTo(PersonalSettings.DEFAULT);
  }

  private static OwnAccount.Command command(String name, String phone, String zone, boolean sms) {
    return new OwnAccount.Command(
        given(name),
        Optional.empty(),
        given(phone),
        given(zone),
        Optional.empty(),
        sms ? Optional.of(true) : Optional.empty(),
        Optional.empty(),
        ChangeAiSettings.NOTHING);
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(value -> !value.isEmpty());
  }

  @Test
  void preferredCallerIdIsFoundForPeopleWhoChose() {
    FindDefaultCallerId finder =
        new FindDefaultCallerId(
            new PersonalSettingsStore() {
              @Override
              public Optional<PersonalSettings> find(UserId user) {
                return Optional.ofNullable(tenants.settings.get(user));
              }

              @Override
              public void save(UserId user, PersonalSettings changed) {
                throw new UnsupportedOperationException();
              }
            });
    assertThat(finder.find(ADA.toString())).isEmpty();
    tenants.account.change(
        ADA,
        new OwnAccount.Command(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("+1 415 555 2671"),
            ChangeAiSettings.NOTHING));

    assertThat(finder.find(ADA.toString())).contains("+14155552671");
    assertThat(finder.find("no-person")).isEmpty();
  }
}
