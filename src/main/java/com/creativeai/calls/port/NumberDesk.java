package com.creativeai.calls.port;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.calls.number.NumberId;
import com.creativeai.platform.security.OrganizationId;
import java.util.List;
import java.util.Optional;

/** Where the carrier sells numbers and takes them back. */
public interface NumberDesk {
  /**
   * What kind of number is looked for.
   *
   * @param country ISO 3166-1 alpha-2
   * @param areaCode digits behind the country code, where the country has area codes; may be empty
   * @param contains digits that shall be in it; may be empty
   */
  record Wish(String country, String areaCode, String contains) {}

  /** Up to 30 of them; none where the carrier sells none. */
  List<NumberOffer> search(Wish wish);

  /**
   * Buys it, so that calls to it are asked of us: one request, never repeated here.
   *
   * @return the carrier's id of the number
   */
  String buy(OrganizationId organization, NumberId id, PhoneNumber number);

  /** The carrier's id of a number that our account has. */
  Optional<String> find(PhoneNumber number);

  /** Lets the carrier ask us about calls to it. */
  void setUp(OrganizationId organization, NumberId id, String carrierId);

  /** Gives it back; one that is gone already stays gone. */
  void release(String carrierId);
}
