package com.creativeai.identity.model;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.EmailAddress;
import com.creativeai.identity.UserId;
import com.creativeai.identity.model.EmailToken.Purpose;
import com.creativeai.platform.security.TokenHash;
import org.junit.jupiter.api.Test;

/** I16: what every store of mailed tokens promises. */
public abstract class EmailTokenStoreContract {
  private static final UserId ADA = UserId.parse("019a0000-0000-7000-8000-0000000000a1");

  protected abstract EmailTokenStore store();

  @Test
  void tokenIsFoundByLinkAndByPersonAndTakenOnce() {
    EmailToken token = token("one", Purpose.SIGN_UP);
    store().put(token);
    assertThat(store().findByLink(TokenHash.of("one"))).contains(token);
    assertThat(store().find(ADA, Purpose.SIGN_UP)).contains(token);
    assertThat(store().find(ADA, Purpose.RECOVERY)).isEmpty();

    assertThat(store().take(token)).isTrue();
    assertThat(store().take(token)).isFalse();
    assertThat(store().findByLink(TokenHash.of("one"))).isEmpty();
  }

  @Test
  void laterMailReplacesTheEarlier() {
    EmailToken first = token("one", Purpose.RECOVERY);
    store().put(first);
    store().put(token("two", Purpose.RECOVERY));

    assertThat(store().findByLink(TokenHash.of("one"))).isEmpty();
    assertThat(store().take(first)).isFalse();
    assertThat(store().findByLink(TokenHash.of("two"))).isPresent();
  }

  @Test
  void everythingMailedToOnePersonIsRemovedTogether() {
    store().put(token("one", Purpose.RECOVERY));
    store().put(token("two", Purpose.EMAIL_CHANGE));
    store().removeOf(ADA);

    assertThat(store().findByLink(TokenHash.of("one"))).isEmpty();
    assertThat(store().findByLink(TokenHash.of("two"))).isEmpty();
  }

  @Test
  void expiredTokensAreRemoved() {
    store().put(token("one", Purpose.RECOVERY));
    store().removeExpired(NOON.plusSeconds(59));
    assertThat(store().find(ADA, Purpose.RECOVERY)).isPresent();
    store().removeExpired(NOON.plusSeconds(60));
    assertThat(store().find(ADA, Purpose.RECOVERY)).isEmpty();
  }

  private static EmailToken token(String link, Purpose purpose) {
    return new EmailToken(
        ADA,
        purpose,
        TokenHash.of(link),
        "digest",
        new EmailAddress("ada@acme.example"),
        NOON.plusSeconds(60));
  }
}
