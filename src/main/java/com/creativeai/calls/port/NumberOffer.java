package com.creativeai.calls.port;

import com.creativeai.calls.PhoneNumber;

/**
 * A number that the carrier sells.
 *
 * @param place a city or region; may be empty
 * @param country ISO 3166-1 alpha-2
 */
public record NumberOffer(PhoneNumber number, String place, String country) {}
