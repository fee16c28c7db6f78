package com.creativeai.calls.port;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.NumberId;
import com.creativeai.platform.security.OrganizationId;
import java.net.URI;
import java.util.List;

/** What there is to know of how we are connected with the carrier (CALL-15). */
public interface CarrierConnection {
  /** Where the carrier takes calls to one of our numbers. */
  enum Route {
    TO_US,
    ELSEWHERE,
    /** The carrier's account has no such number. */
    NOT_OWNED
  }

  /** The carrier's id of the account, masked. */
  String account();

  /** The names of the settings that hold the credentials. */
  List<String> settings();

  /** Where the carrier is reached. */
  URI address();

  /** Where the carrier brings the audio of calls. */
  URI mediaSocket();

  /** Asks the carrier, once. Refused credentials are an answer. */
  ProviderAccount ask();

  Route route(OrganizationId organization, NumberId id, PhoneNumber number);
}
