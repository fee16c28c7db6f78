package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
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
    User changed = ADA.withPassword(PasswordHash.NONE);
    store().replace(changed);

    assertThat(store().find(ADA.id())).contains(changed);
  }

  private static User user(String id, EmailAddress email) {
    return new User(UserId.parse(id), email, "Ada Lovelace", new PasswordHash("hash"), NOON);
  }
}
