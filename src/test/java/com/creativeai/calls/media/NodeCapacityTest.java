package com.creativeai.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.calls.CallSettings;
import com.creativeai.identity.MovingClock;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.observability.Capacity;
import com.creativeai.platform.observability.Drain;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** M11: the node knows its room. */
class NodeCapacityTest {
  private final MovingClock clock = new MovingClock();
  private final NodeLoad load = new NodeLoad();
  private final Drain drain = new Drain(clock);
  private final FrameLateness lateness =
      new FrameLateness() {
        @Override
        long millis() {
          return late;
        }
      };
  private final NodeCapacity capacity = new NodeCapacity();
  private int live;
  private long late;
  private double cpu = 0.2;
  private double heap = 0.3;
  private int measurements;

  @BeforeEach
  void wire() {
    load.clock = clock;
    load.cpuMeter =
        () -> {
          measurements++;
          return cpu;
        };
    load.heapMeter = () -> heap;
    capacity.load = load;
    capacity.lateness = lateness;
    capacity.drain = drain;
    capacity.settings = settings(Map.of("MEDIA_MOST_CALLS", "3"));
    capacity.bridges =
        new LiveBridges() {
          @Override
          public int count() {
            return live;
          }
        };
  }

  @Test
  void belowTheMostThereIsRoomForTheRest() {
    live = 2;

    assertThat(later()).isEqualTo(new Capacity.Reading(2, 3, 1, 20, 30, 0));
  }

  @Test
  void atTheMostThereIsNoRoom() {
    live = 3;
    assertThat(capacity.room()).isZero();

    live = 4;
    assertThat(capacity.room()).isZero();
  }

  @Test
  void busyProcessorsLeaveNoRoomUntilTheyAreFreeAgain() {
    live = 1;
    cpu = 0.95;
    assertThat(later().room()).isZero();

    cpu = 0.5;
    assertThat(measured().room()).isEqualTo(2);
  }

  @Test
  void shortPeakOfTheProcessorsLeavesRoom() {
    live = 1;
    later();
    cpu = 1;

    assertThat(measured().room()).isEqualTo(2);
  }

  @Test
  void busyProcessorsHarmNobodyWithoutConversations() {
    cpu = 1;

    assertThat(later()).isEqualTo(new Capacity.Reading(0, 3, 3, 100, 30, 0));
  }

  @Test
  void fullHeapLeavesNoRoom() {
    heap = 0.9;

    assertThat(capacity.room()).isZero();
  }

  @Test
  void lateAudioLeavesNoRoomUntilItIsOnTimeAgain() {
    live = 1;
    late = 251;
    assertThat(capacity.read()).isEqualTo(new Capacity.Reading(1, 3, 0, 0, 30, 251));

    late = 250;
    assertThat(capacity.room()).isEqualTo(2);
  }

  @Test
  void lateAudioMayBeLeftOutOfIt() {
    capacity.settings =
        settings(Map.of("MEDIA_MOST_CALLS", "3", "MEDIA_MOST_LATENESS_MILLIS", "0"));
    late = 5000;

    assertThat(capacity.room()).isEqualTo(3);
  }

  @Test
  void drainingNodeHasNoRoom() {
    drain.begin();
    assertThat(capacity.room()).isZero();

    drain.end();
    assertThat(capacity.room()).isEqualTo(3);
  }

  @Test
  void machineIsNotMeasuredForEveryQuestion() {
    capacity.read();
    capacity.read();
    capacity.room();

    assertThat(measurements).isEqualTo(1);
  }

  @Test
  void processTellsWhatItTakes() {
    NodeLoad real = new NodeLoad();
    real.clock = clock;

    NodeLoad.Reading reading = real.read();

    assertThat(reading.cpu()).isBetween(0.0, 1.0);
    assertThat(reading.heap()).isBetween(0.0, 1.0);
  }

  @Test
  void processorsDecideTheMostUnlessItIsSet() {
    int processors = Runtime.getRuntime().availableProcessors();

    assertThat(settings(Map.of()).mostCalls()).isEqualTo(100 * processors);
    assertThat(capacity.most()).isEqualTo(3);
  }

  /** After two measurements of how it is now. */
  private Capacity.Reading later() {
    measured();
    return measured();
  }

  private Capacity.Reading measured() {
    clock.advance(Duration.ofSeconds(5));
    return capacity.read();
  }

  private static CallSettings settings(Map<String, String> values) {
    Configuration configuration = new Configuration(name -> Optional.ofNullable(values.get(name)));
    return new CallSettings(configuration, new DeploymentSettings(configuration));
  }
}
