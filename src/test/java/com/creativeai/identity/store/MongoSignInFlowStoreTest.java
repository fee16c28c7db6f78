package com.creativeai.identity.store;

import static com.creativeai.identity.MovingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.identity.UserId;
import com.creativeai.identity.model.SignInCode;
import com.creativeai.identity.model.SignInFlow;
import com.creativeai.identity.model.SignInFlowStore;
import com.creativeai.platform.persistence.MemoryMongo;
import com.creativeai.platform.security.TokenHash;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** E2, E5: what is on its way is answered once. */
public class MongoSignInFlowStoreTest {
  private static final TokenHash ONE = TokenHash.of("one");

  private final MemoryMongo mongo = new MemoryMongo();
  private final SignInFlowStore store = store(mongo);

  public static SignInFlowStore store(MemoryMongo mongo) {
    return new MongoSignInFlowStore(mongo.database());
  }

  @Test
  void flowAndCodeAreTakenOnce() {
    SignInFlow flow =
        new SignInFlow(ONE, TokenHash.of("b"), "google", "/", Optional.of("challenge"), NOON);
    SignInCode code =
        new SignInCode(
            ONE, UserId.parse("019a0000-0000-7000-8000-0000000000a1"), "challenge", NOON);
    store.add(flow);
    store.addCode(code);

    assertThat(store.take(ONE)).contains(flow);
    assertThat(store.take(ONE)).isEmpty();
    assertThat(store.takeCode(ONE)).contains(code);
    assertThat(store.takeCode(ONE)).isEmpty();
  }

  @Test
  void expiredOnesAreRemoved() {
    store.add(new SignInFlow(ONE, ONE, "google", "/", Optional.empty(), NOON));
    store.removeExpired(NOON);
    assertThat(store.take(ONE)).isEmpty();
  }

  @AfterEach
  void stop() {
    mongo.close();
  }
}
