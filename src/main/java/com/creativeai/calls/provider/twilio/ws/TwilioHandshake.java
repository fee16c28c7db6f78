package com.creativeai.calls.provider.twilio.ws;

import com.creativeai.calls.port.MediaGate;
import com.creativeai.calls.port.ReachProof;
import com.creativeai.calls.provider.twilio.CallbackAddresses;
import com.creativeai.calls.provider.twilio.TwilioSettings;
import com.creativeai.calls.provider.twilio.TwilioSignature;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says who may open a media socket, and makes the endpoint for those who may (TW5). */
@ApplicationScoped
public class TwilioHandshake {
  @Inject TwilioSettings settings;
  @Inject TwilioSignature signature;
  @Inject CallbackAddresses addresses;
  @Inject MediaGate gate;
  @Inject ReachProof proof;

  @Resource
  @SuppressWarnings("NullAway.Init")
  ManagedScheduledExecutorService timer;

  @Resource
  @SuppressWarnings("NullAway.Init")
  ManagedExecutorService admission;

  /** By the signature over the socket's public address, which has no parameters. */
  boolean isGenuine(@Nullable String given) {
    return signature.isGenuine(addresses.mediaSocket().toString(), Map.of(), given);
  }

  /** Answers our own question whether handshakes get here (TW7); nothing for everybody else. */
  Optional<String> prove(@Nullable String question) {
    return Optional.ofNullable(question).flatMap(proof::answer);
  }

  TwilioMediaEndpoint open() {
    return new TwilioMediaEndpoint(settings.accountSid(), gate, timer);
  }

  /** For a connection of our own listener. */
  MediaConnection connection(Runnable onSettled) {
    return new MediaConnection(settings.accountSid(), gate, timer, admission, onSettled);
  }
}
