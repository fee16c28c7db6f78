package com.creativeai.calls.provider.twilio.rest;

import com.creativeai.calls.FollowCall;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.TakeCall;
import com.creativeai.calls.number.NumberId;
import com.creativeai.calls.provider.twilio.CallbackAddresses;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;

/**
 * What Twilio asks and tells about calls to a number of ours (CALL-11). Open to everybody by role,
 * because the signature is what authorizes (TW4).
 */
@Path(CallbackAddresses.NUMBERS_PATH + "/{organization}/{number}/{mac}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@TwilioSigned
@RequestScoped
public class NumberCallbacks {
  @Inject CurrentCallback current;
  @Inject TakeCall takeCall;
  @Inject FollowCall followCall;
  @Inject CallbackAddresses addresses;
  @Inject Clock clock;

  /** Somebody calls: what now? */
  @POST
  @Path("answer")
  @PermitAll
  @Produces(MediaType.APPLICATION_XML)
  public String answer(@PathParam("number") String number) {
    SignedCallback callback = current.get();
    TakeCall.Ringing ringing =
        new TakeCall.Ringing(
            callback.organization(),
            NumberId.parse(number),
            callback.call(),
            caller(callback.find("To")),
            caller(callback.find("From")));
    return Twiml.of(takeCall.take(ringing), addresses);
  }

  @POST
  @Path("status")
  @PermitAll
  public void status() {
    SignedCallback callback = current.get();
    CallbackReports.progress(callback, clock.instant())
        .ifPresent(
            report -> followCall.progressed(callback.organization(), callback.attempt(), report));
  }

  /** Twilio writes words, and names of other networks, where it has no number. */
  private static PhoneNumber caller(Optional<String> text) {
    try {
      return text.map(PhoneNumber::new).orElse(PhoneNumber.WITHHELD);
    } catch (IllegalArgumentException noNumber) {
      return PhoneNumber.WITHHELD;
    }
  }
}
