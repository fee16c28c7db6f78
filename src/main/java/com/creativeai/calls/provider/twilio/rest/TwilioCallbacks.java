package com.creativeai.calls.provider.twilio.rest;

import com.creativeai.calls.AnswerCall;
import com.creativeai.calls.CloseCall;
import com.creativeai.calls.FollowCall;
import com.creativeai.calls.provider.twilio.CallbackAddresses;
import com.creativeai.calls.provider.twilio.TwilioWords;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/**
 * What Twilio tells and asks about a call (CALL-2). Open to everybody by role, because the
 * signature is what authorizes (TW4).
 */
@Path(CallbackAddresses.PATH + "/{organization}/{attempt}/{mac}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@TwilioSigned
@RequestScoped
public class TwilioCallbacks {
  @Inject CurrentCallback current;
  @Inject AnswerCall answerCall;
  @Inject CloseCall closeCall;
  @Inject FollowCall followCall;
  @Inject CallbackAddresses addresses;
  @Inject Clock clock;

  /** The person answered: what now? */
  @POST
  @Path("answer")
  @PermitAll
  @Produces(MediaType.APPLICATION_XML)
  public String answer() {
    SignedCallback callback = current.get();
    return Twiml.of(
        answerCall.answer(callback.organization(), callback.attempt(), callback.call()), addresses);
  }

  /** The stream is over and the line still open: what now? */
  @POST
  @Path("after")
  @PermitAll
  @Produces(MediaType.APPLICATION_XML)
  public String after() {
    SignedCallback callback = current.get();
    return Twiml.sayAndHangUp(closeCall.lastWords(callback.organization(), callback.attempt()));
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

  @POST
  @Path("recording")
  @PermitAll
  public void recording() {
    SignedCallback callback = current.get();
    CallbackReports.recording(callback)
        .ifPresent(
            notice -> followCall.recorded(callback.organization(), callback.attempt(), notice));
  }

  /** The verdict of the answering-machine detection. */
  @POST
  @Path("amd")
  @PermitAll
  public void answeredBy() {
    SignedCallback callback = current.get();
    TwilioWords.answeredBy(callback.get("AnsweredBy"))
        .ifPresent(
            verdict ->
                followCall.answeredBy(
                    callback.organization(), callback.attempt(), callback.call(), verdict));
  }
}
