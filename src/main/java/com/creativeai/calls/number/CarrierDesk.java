package com.creativeai.calls.number;

import com.creativeai.calls.CallProblem;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.port.NumberDesk;
import com.creativeai.calls.port.NumberOffer;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The carrier's number desk, with its failures as problems. */
@ApplicationScoped
class CarrierDesk {
  @Inject NumberDesk desk;

  List<NumberOffer> search(NumberDesk.Wish wish) {
    return asked(() -> desk.search(wish));
  }

  Optional<String> find(PhoneNumber number) {
    return asked(() -> desk.find(number));
  }

  String buy(OwnNumber number) {
    return asked(() -> desk.buy(number.organization(), number.id(), number.number()));
  }

  /** Lets the carrier ask us who answers. */
  String setUp(OwnNumber number, String carrierId) {
    return asked(
        () -> {
          desk.setUp(number.organization(), number.id(), carrierId);
          return carrierId;
        });
  }

  void release(String carrierId) {
    asked(
        () -> {
          desk.release(carrierId);
          return carrierId;
        });
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (ProviderUnavailable silent) {
      throw new ProblemException(
          CallProblem.CARRIER_UNAVAILABLE,
          "The carrier cannot be reached right now. Try again in a minute.");
    } catch (ProviderRejected refused) {
      throw new ProblemException(
          NumberProblem.NUMBER_REFUSED, "The carrier refused: " + refused.getMessage());
    }
  }
}
