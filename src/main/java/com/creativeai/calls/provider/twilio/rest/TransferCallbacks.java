package com.creativeai.calls.provider.twilio.rest;

import com.creativeai.calls.CallStatus;
import com.creativeai.calls.FollowTransfer;
import com.creativeai.calls.provider.twilio.CallbackAddresses;
import com.creativeai.calls.provider.twilio.CallbackAddresses.Kind;
import com.creativeai.calls.provider.twilio.TwilioWords;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * What Twilio asks and tells about a call that is handed over (C17). Open to everybody by role,
 * because the signature is what authorizes (TW4).
 */
@Path(CallbackAddresses.PATH + "/{organization}/{attempt}/{mac}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_XML)
@TwilioSigned
@RequestScoped
public class TransferCallbacks {
  private static final String ACCEPTED = "1";

  @Inject CurrentCallback current;
  @Inject FollowTransfer transfers;
  @Inject CallbackAddresses addresses;

  /** The person picked up: what are they told? */
  @POST
  @Path("briefing")
  @PermitAll
  public String briefing() {
    SignedCallback callback = current.get();
    return transfers
        .briefing(callback.organization(), callback.attempt())
        .map(
            words ->
                Twiml.askForKey(
                    words + " Press " + ACCEPTED + " to take the call.",
                    addresses.of(callback.organization(), callback.attempt(), Kind.CONNECTED)))
        .orElseGet(Twiml::hangUp);
  }

  /** The person accepted, or picked up where nobody is asked first. */
  @POST
  @Path("connected")
  @PermitAll
  public String connected() {
    SignedCallback callback = current.get();
    if (!callback.find("Digits").orElse(ACCEPTED).equals(ACCEPTED)) {
      return Twiml.hangUp();
    }
    transfers.connected(callback.organization(), callback.attempt());
    return Twiml.goOn();
  }

  /** The person is gone and the first line still open: what now? */
  @POST
  @Path("transferred")
  @PermitAll
  public String transferred() {
    SignedCallback callback = current.get();
    String status = callback.get("DialCallStatus");
    boolean talked =
        callback.find("DialBridged").map(Boolean::valueOf).orElse(status.equals("completed"));
    boolean callerLeft =
        callback
            .find("CallStatus")
            .flatMap(TwilioWords::status)
            .filter(CallStatus::isTerminal)
            .isPresent();
    return Twiml.of(
        transfers.over(
            callback.organization(),
            callback.attempt(),
            new FollowTransfer.Outcome(talked, callerLeft, status)),
        addresses);
  }
}
