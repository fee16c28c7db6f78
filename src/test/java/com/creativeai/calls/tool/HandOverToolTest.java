package com.creativeai.calls.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.CallId;
import com.creativeai.calls.CallProblem;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.TransferCall;
import com.creativeai.calls.media.LiveBridges;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.calls.transfer.Destination;
import com.creativeai.calls.transfer.DestinationId;
import com.creativeai.calls.transfer.DestinationStore;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C17, C23: an agent hands its call over, unless a colleague has it meanwhile. */
class HandOverToolTest {
  private static final Call CALL = CallFixtures.placedCall(CallFixtures.callId(1));
  private static final Destination DESK =
      new Destination(
          new DestinationId(new UUID(1, 1)), "Front desk", new PhoneNumber("+14155552699"));

  private final HandOverTool tool = new HandOverTool();
  private final List<TransferCall.Command> handedOver = new ArrayList<>();
  private boolean quiet;
  private Optional<String> colleague = Optional.empty();

  @BeforeEach
  void prepare() {
    tool.destinations = new OneDestination();
    tool.transferCall =
        new TransferCall() {
          @Override
          public Call transfer(Command command) {
            handedOver.add(command);
            return CALL;
          }
        };
    tool.live =
        new LiveBridges() {
          @Override
          public void awaitQuiet(CallId call) {
            quiet = true;
          }

          @Override
          public Optional<String> findColleague(CallId call) {
            return colleague.filter(name -> quiet);
          }
        };
  }

  @Test
  void callIsHandedOverWhenThePersonHasHeardTheAgent() {
    assertThat(tool.use(CALL, Map.of("destination", "front desk", "summary", "Wants a table.")))
        .isEqualTo("Front desk is being called.");
    assertThat(quiet).isTrue();
    assertThat(handedOver)
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.destination()).contains(DESK.id());
              assertThat(order.briefing()).isEqualTo("Wants a table.");
            });
  }

  @Test
  void callThatAColleagueTookMeanwhileStaysTheirs() {
    colleague = Optional.of("Ann");

    assertThatThrownBy(() -> tool.use(CALL, Map.of()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.type()).isEqualTo(CallProblem.TAKEN_OVER));
    assertThat(handedOver).isEmpty();
  }

  private static final class OneDestination implements DestinationStore {
    @Override
    public void add(OrganizationId organization, Destination destination) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Destination> find(OrganizationId organization, DestinationId id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Destination> list(OrganizationId organization) {
      return List.of(DESK);
    }

    @Override
    public void remove(OrganizationId organization, DestinationId id) {
      throw new UnsupportedOperationException();
    }
  }
}
