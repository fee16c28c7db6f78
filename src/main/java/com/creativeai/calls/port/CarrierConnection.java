package com.creativeai.calls.port;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.NumberId;
import com.creativeai.platform.security.OrganizationId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What there is to know of how we are connected with the carrier (CALL-15). */
public interface CarrierConnection {
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

  /**
   * Those of an organization's numbers whose calls the carrier does not bring to us, because it
   * asks somebody else about them, or has no such number.
   */
  Set<PhoneNumber> listAstray(OrganizationId organization, Map<NumberId, PhoneNumber> numbers);
}
