package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.UserStore.Replacement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** I1: what every store of users promises. */
public abstract class UserStoreContract {
  private static final EmailAddress EMAIL = new EmailAddress("ada@acme.example");
  private static final User ADA = user("019a0000-0000-7000-8000-0000000000a1", EMAIL);

  protected abstract UserStore store();

  @Test
  void addedUserIsFoundByIdAndAddress() {
    assertThat(store().add(ADA)).isTrue();
    assertThat(store().find(ADA.id())).contains(ADA);
    assertThat(store().findByEmail(new EmailAddress("ADA@acme.example"))).contains(ADA);
  }

  @Test
  void unknownUserIsNotFound() {
    assertThat(store().find(ADA.id())).isEmpty();
    assertThat(store().findByEmail(EMAIL)).isEmpty();
  }

  @Test
  void addressIsTakenOnce() {
    User another = user("019a0000-0000-7000-8000-0000000000a2", EMAIL);
    store().add(ADA);

    assertThat(store().add(another)).isFalse();
    assertThat(store().find(another.id())).isEmpty();
    assertThat(store().findByEmail(EMAIL)).contains(ADA);
  }

  @Test
  void replacedUserIsFoundAsItIsNow() {
    store().add(ADA);
    User changed = ADA.withPassword(PasswordHash.NONE).changedAt(NOON.plusSeconds(1));

    assertThat(store().replace(ADA, changed)).isEqualTo(Replacement.DONE);
    assertThat(store().find(ADA.id())).contains(changed);
  }

  @Test
  void userWhoChangedMeanwhileIsNotReplaced() {
    store().add(ADA);
    User quicker = ADA.withName("Ada King").changedAt(NOON.plusSeconds(1));
    store().replace(ADA, quicker);

    assertThat(store().replace(ADA, ADA.withName("Late").changedAt(NOON.plusSeconds(2))))
        .isEqualTo(Replacement.CHANGED_MEANWHILE);
    assertThat(store().find(ADA.id())).contains(quicker);
  }

  @Test
  void everythingAboutTheUserIsKept() {
    User whole =
        User.unconfirmed(ADA.id(), EMAIL, "Ada", new PasswordHash("hash"), NOON)
            .withProfile(
                new Profile("Acme", "+14155552671", "Europe/Zurich", "https://a.example/x"))
            .withMetadata(Map.of("theme", "dark", "nested", Map.of("list", List.of(1, true))))
            .linkedTo("b5a3f5de-0000-4000-8000-000000000001")
            .changedAt(NOON.plusSeconds(5));
    store().add(whole);

    assertThat(store().find(ADA.id())).contains(whole);
    assertThat(store().findBySupabaseId("b5a3f5de-0000-4000-8000-000000000001")).contains(whole);
    assertThat(store().findBySupabaseId("other")).isEmpty();
    assertThat(whole.isConfirmed()).isFalse();
    User confirmed = whole.confirmed(EMAIL, NOON.plusSeconds(9));
    store().replace(whole, confirmed);
    assertThat(store().find(ADA.id()).flatMap(User::emailConfirmedAt))
        .contains(NOON.plusSeconds(9));
  }

  @Test
  void addressOfAnotherCannotBeTakenOver() {
    User another = user("019a0000-0000-7000-8000-0000000000a2", new EmailAddress("bob@x.example"));
    store().add(ADA);
    store().add(another);

    assertThat(store().replace(another, another.confirmed(EMAIL, NOON)))
        .isEqualTo(Replacement.EMAIL_TAKEN);
    assertThat(store().find(another.id())).contains(another);
  }

  private static User user(String id, EmailAddress email) {
    return new User(UserId.parse(id), email, "Ada Lovelace", new PasswordHash("hash"), NOON);
  }
}
