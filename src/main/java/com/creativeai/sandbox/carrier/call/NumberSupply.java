package com.creativeai.sandbox.carrier.call;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The numbers that can be bought: a few of some cities, valid in form, and rung by nobody else. */
public final class NumberSupply {
  private static final int EACH = 40;
  private static final List<City> CITIES =
      List.of(
          new City("US", "CA", "San Francisco", "+1415", "+14155558%03d"),
          new City("US", "NY", "New York", "+1212", "+12125558%03d"),
          new City("US", "IL", "Chicago", "+1312", "+13125558%03d"),
          new City("US", "TX", "Austin", "+1512", "+15125558%03d"),
          new City("GB", "", "London", "+4420", "+442079460%03d"),
          new City("DE", "", "Berlin", "+4930", "+4930232520%03d"));

  /**
   * Where numbers are at home.
   *
   * @param areaCode the beginning of its numbers
   */
  public record City(
      String country, String region, String name, String areaCode, String numberForm) {}

  /** A number that somebody may buy. */
  public record Offer(String e164, City city) {}

  /**
   * In one country, city by city.
   *
   * @param areaCode digits behind the country code; empty for any
   * @param contains digits, {@code *} for any one; empty for any
   * @param isTaken whether a number is somebody's already
   */
  public List<Offer> list(
      String country, String areaCode, String contains, Predicate<String> isTaken) {
    Pattern wanted = Pattern.compile(contains.replaceAll("[^0-9*]", "").replace("*", "\\d"));
    return CITIES.stream()
        .filter(city -> city.country().equals(country))
        .filter(city -> city.areaCode().endsWith(areaCode))
        .flatMap(
            city ->
                IntStream.range(0, EACH)
                    .mapToObj(n -> new Offer(String.format(city.numberForm(), n), city)))
        .filter(offer -> wanted.matcher(offer.e164()).find())
        .filter(offer -> !isTaken.test(offer.e164()))
        .toList();
  }

  public boolean sells(String country) {
    return CITIES.stream().anyMatch(city -> city.country().equals(country));
  }

  /** Whether this is one of ours, taken or not. */
  public boolean has(String e164) {
    return CITIES.stream()
        .flatMap(city -> list(city.country(), "", "", taken -> false).stream())
        .anyMatch(offer -> offer.e164().equals(e164));
  }
}
