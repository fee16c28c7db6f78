package com.creativeai.calls.cost;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.config.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the carrier takes for a minute, in US dollars, by the digits that a number begins with
 * (CO1).
 *
 * @param byPrefix digits without the plus sign
 * @param others what every other number costs
 */
public record CarrierPrices(Map<String, BigDecimal> byPrefix, BigDecimal others) {
  private static final String OTHERS = "other";
  private static final String BUILT_IN = "carrier-prices.properties";
  private static final Pattern PREFIX = Pattern.compile("[1-9][0-9]{0,14}");

  public CarrierPrices {
    byPrefix = Map.copyOf(byPrefix);
  }

  /** For whoever has no table of their own. */
  public static CarrierPrices builtIn() {
    try (InputStream stream =
            Objects.requireNonNull(CarrierPrices.class.getResourceAsStream(BUILT_IN));
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Throws {@link IllegalArgumentException} with what is wrong with the file. */
  public static CarrierPrices of(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("names a file that cannot be read", unreadable);
    }
  }

  static CarrierPrices read(Reader reader) throws IOException {
    Properties lines = new Properties();
    lines.load(reader);
    Map<String, BigDecimal> prices = new TreeMap<>();
    for (String prefix : lines.stringPropertyNames()) {
      if (!prefix.equals(OTHERS) && !PREFIX.matcher(prefix).matches()) {
        throw new IllegalArgumentException("names a file with a prefix that is none: " + prefix);
      }
      prices.put(prefix, price(prefix, lines.getProperty(prefix)));
    }
    BigDecimal others = prices.remove(OTHERS);
    if (others == null) {
      throw new IllegalArgumentException("names a file without a price for other numbers");
    }
    return new CarrierPrices(prices, others);
  }

  private static BigDecimal price(String prefix, String text) {
    try {
      return Setting.parseAmount(text);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "names a file whose price for " + prefix + " " + wrong.getMessage(), wrong);
    }
  }

  /** Of the longest prefix that the number begins with. */
  public BigDecimal perMinute(PhoneNumber to) {
    String digits = to.e164().substring(1);
    for (int length = digits.length(); length > 0; length--) {
      BigDecimal price = byPrefix.get(digits.substring(0, length));
      if (price != null) {
        return price;
      }
    }
    return others;
  }
}
