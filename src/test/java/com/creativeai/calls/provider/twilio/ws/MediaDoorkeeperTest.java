package com.creativeai.calls.provider.twilio.ws;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.port.ReachProof;
import com.creativeai.platform.socket.FrameListener;
import com.creativeai.platform.socket.SocketDoor.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TW5, MS5: the signature opens the door, unless a crowd stands in it. */
class MediaDoorkeeperTest {
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
  private final Known known = new Known();
  private final MediaDoorkeeper doorkeeper = new MediaDoorkeeper(known);

  @BeforeEach
  void wire() {
    known.proof = new OurProof();
  }

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  private Entry knock(String signature) {
    return doorkeeper.knock(name -> name.equals("X-Twilio-Signature") ? signature : null);
  }

  @Test
  void whoeverIsNotSignedIsForbidden() {
    assertThat(knock("forged").status()).isEqualTo(403);
    assertThat(doorkeeper.knock(name -> null).status()).isEqualTo(403);
  }

  @Test
  void ourOwnQuestionIsRefusedAndAnswered() {
    Entry entry = doorkeeper.knock(name -> name.equals(ReachProof.HEADER) ? "ours" : null);

    assertThat(entry.status()).isEqualTo(403);
    assertThat(entry.headers()).containsExactly(Map.entry(ReachProof.HEADER, "it is us"));
    assertThat(doorkeeper.knock(name -> name.equals(ReachProof.HEADER) ? "theirs" : null).headers())
        .isEmpty();
  }

  @Test
  void crowdThatDoesNotStartIsKeptOutUntilOneOfThemLeaves() {
    List<FrameListener> crowd = new ArrayList<>();
    for (int number = 0; number < MediaDoorkeeper.MOST_UNSETTLED; number++) {
      crowd.add(knock("good").listener());
    }
    assertThat(crowd).doesNotContainNull();
    assertThat(knock("good").status()).isEqualTo(503);
    crowd.get(0).onFailed(new IOException("gone"));
    assertThat(knock("good").listener()).isNotNull();
  }

  /** Knows one signature. */
  private final class Known extends TwilioHandshake {
    @Override
    boolean isGenuine(@Nullable String given) {
      return "good".equals(given);
    }

    @Override
    MediaConnection connection(Runnable onSettled) {
      Executor here = Runnable::run;
      return new MediaConnection(
          "AC1", (claim, stream) -> java.util.Optional.empty(), timer, here, onSettled);
    }
  }
}
