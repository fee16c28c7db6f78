package com.creativeai.calls.number;

import com.creativeai.identity.AuditTrail;
import com.creativeai.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Gives a number back to the carrier. Calls it took stay. */
@ApplicationScoped
public class ReleaseNumber {
  @Inject NumberStore numbers;
  @Inject CarrierDesk carrier;
  @Inject AuditTrail audit;

  public void release(Caller caller, NumberId id) {
    OwnNumber number = numbers.find(caller.organization(), id).orElseThrow(ReadNumbers::notFound);
    audit.record(
        caller.organization(),
        caller.subject(),
        NumberAction.RELEASED,
        id.toString(),
        Map.of("number", number.number().e164()));
    // The carrier first: a number that we forget before it does would go on costing.
    Optional.ofNullable(number.carrierId())
        .or(() -> carrier.find(number.number()))
        .ifPresent(carrier::release);
    numbers.remove(caller.organization(), id);
  }
}
