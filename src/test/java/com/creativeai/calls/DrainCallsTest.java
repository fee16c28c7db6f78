package com.creativeai.calls;

import static com.creativeai.calls.model.CallFixtures.callId;
import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.media.LiveBridges;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.observability.Drain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C21: a server that stops lets calls end, and says goodbye to the rest. */
class DrainCallsTest {
  private static final CarrierCallId LEG = new CarrierCallId("CA1");

  private final ScriptedCarrier carrier = new ScriptedCarrier();
  private final Drain drain = new Drain(new MovingClock());
  private final TalkingNode node = new TalkingNode();
  private final DrainCalls stopping = new DrainCalls();

  @BeforeEach
  void wire() {
    Configuration configuration =
        new Configuration(name -> Optional.ofNullable(Map.of("DRAIN_SECONDS", "7").get(name)));
    stopping.drain = drain;
    stopping.live = node;
    stopping.telephony = carrier;
    stopping.settings = new CallSettings(configuration, new DeploymentSettings(configuration));
    stopping.executor = LaterWork.atOnce();
  }

  @Test
  void callsThatEndInTimeAreNotDisturbed() {
    node.endsAfter = 1;

    stopping.onShutdown(new Object());

    assertThat(drain.isOn()).isTrue();
    assertThat(node.waits).containsExactly(Duration.ofSeconds(7));
    assertThat(carrier.said).isEmpty();
    assertThat(node.isClosed).isTrue();
  }

  @Test
  void whoStillTalksHearsAGoodbyeAndTheCallSaysWhy() {
    node.endsAfter = 2;

    stopping.onShutdown(new Object());

    assertThat(carrier.said).containsExactly(DrainCalls.SERVER_STOPS);
    assertThat(node.expected).containsExactly(Ending.of(EndReason.SERVER_STOPPED));
    assertThat(node.isClosed).isTrue();
  }

  @Test
  void carrierThatIsSilentDoesNotHoldTheStop() {
    node.endsAfter = Integer.MAX_VALUE;
    carrier.silent = true;

    stopping.onShutdown(new Object());

    assertThat(node.waits).hasSize(2);
    assertThat(node.isClosed).isTrue();
  }

  /** One call, which ends while it is waited for the n-th time. */
  private static final class TalkingNode extends LiveBridges {
    private final List<Duration> waits = new ArrayList<>();
    private final List<Ending> expected = new ArrayList<>();
    private int endsAfter;
    private boolean isClosed;

    @Override
    public int count() {
      return waits.size() < endsAfter ? 1 : 0;
    }

    @Override
    public boolean awaitEmpty(Duration longest) {
      waits.add(longest);
      return count() == 0;
    }

    @Override
    public Map<CallId, CarrierCallId> legs() {
      return count() == 0 ? Map.of() : Map.of(callId(1), LEG);
    }

    @Override
    public void expectEnd(CallId call, Ending ending) {
      expected.add(ending);
    }

    @Override
    public void drain(Duration longest) {
      isClosed = true;
    }
  }
}
