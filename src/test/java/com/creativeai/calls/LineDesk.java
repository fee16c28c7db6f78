package com.creativeai.calls;

import com.creativeai.calls.media.BrowserTickets;
import com.creativeai.calls.media.BrowserVisit;
import com.creativeai.calls.media.LiveLines;
import com.creativeai.calls.model.Call;
import com.creativeai.calls.model.CallFixtures;
import com.creativeai.platform.security.OrganizationId;
import com.creativeai.platform.security.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** One call with its line, for those who want to come to it, and the tickets they get. */
final class LineDesk {
  static final CallId CALL = CallFixtures.callId(1);

  private Call call = CallFixtures.placedCall(CALL);
  private boolean talking = true;

  final LiveLines lines =
      new LiveLines() {
        @Override
        public boolean has(CallId id) {
          return talking;
        }
      };

  final BrowserTickets tickets =
      new BrowserTickets() {
        @Override
        public String issue(Holder holder, BrowserVisit visit) {
          return "ticket for " + visit.permission();
        }
      };

  TalkedOn talked() {
    TalkedOn talked = new TalkedOn();
    talked.calls =
        new ReadCalls() {
          @Override
          public Optional<Call> find(OrganizationId organization, CallId id) {
            return Optional.of(call)
                .filter(one -> one.id().equals(id) && one.organization().equals(organization));
          }
        };
    talked.lines = lines;
    return talked;
  }

  void end() {
    call = call.reached(CallStatus.COMPLETED, Instant.parse("2030-01-01T00:00:00Z"), 15);
  }

  void nobodyTalks() {
    talking = false;
  }

  static BrowserTickets.Holder holder(OrganizationId organization) {
    return new BrowserTickets.Holder(TokenHash.of("session"), organization, "ann");
  }
}
