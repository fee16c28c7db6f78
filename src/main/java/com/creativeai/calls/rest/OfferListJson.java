package com.creativeai.calls.rest;

import com.creativeai.calls.port.NumberOffer;
import java.util.List;

/** Numbers that the carrier sells. */
public record OfferListJson(List<OfferJson> numbers) {
  /**
   * One of them.
   *
   * @param number E.164
   * @param place a city or region; may be empty
   * @param country ISO 3166-1 alpha-2
   */
  public record OfferJson(String number, String place, String country) {}

  static OfferListJson of(List<NumberOffer> offers) {
    return new OfferListJson(
        offers.stream()
            .map(offer -> new OfferJson(offer.number().e164(), offer.place(), offer.country()))
            .toList());
  }
}
