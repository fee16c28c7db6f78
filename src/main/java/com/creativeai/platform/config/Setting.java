package com.creativeai.platform.config;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One documented setting.
 *
 * @param name as in the environment, for example {@code HTTP_PORT}
 * @param kind the values it takes, for people: {@code number 1-65535}
 * @param fallback the value used when unset; absent for settings without one
 * @param description one sentence for docs/configuration.md
 * @param parser answers the value or throws {@link IllegalArgumentException} with what is wrong
 */
public record Setting<T>(
    String name,
    String kind,
    @Nullable String fallback,
    String description,
    Function<String, T> parser) {
  private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(100);

  public static Setting<String> text(String name, @Nullable String fallback, String description) {
    return new Setting<>(name, "text", fallback, description, text -> text);
  }

  public static Setting<Secret> secret(String name, String description) {
    return new Setting<>(name, "secret", null, description, Secret::new);
  }

  public static Setting<Integer> number(
      String name, int fallback, int least, int most, String description) {
    return new Setting<>(
        name,
        "number " + least + "-" + most,
        String.valueOf(fallback),
        description,
        text -> parseNumber(text, least, most));
  }

  /** An amount of money of 0 to 100, with up to 6 decimals. */
  public static Setting<BigDecimal> amount(String name, String fallback, String description) {
    return new Setting<>(name, "amount 0-100", fallback, description, Setting::parseAmount);
  }

  /** Of 0 to 100, with up to 6 decimals; throws {@link IllegalArgumentException} for others. */
  public static BigDecimal parseAmount(String text) {
    try {
      BigDecimal amount = new BigDecimal(text.strip());
      if (amount.signum() >= 0 && amount.compareTo(MOST_MONEY) <= 0 && amount.scale() <= 6) {
        return amount;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one message for both mistakes.
    }
    throw new IllegalArgumentException("must be an amount from 0 to 100, at most 6 decimals");
  }

  /** An absolute http or https address without a trailing slash, query or fragment. */
  public static Setting<URI> origin(String name, @Nullable String fallback, String description) {
    return new Setting<>(name, "http(s) address", fallback, description, Setting::parseOrigin);
  }

  /** One of an enum's constants, written in lower case. */
  public static <E extends Enum<E>> Setting<E> choice(
      String name, Class<E> type, E fallback, String description) {
    String kind =
        String.join(" | ", Arrays.stream(type.getEnumConstants()).map(Setting::written).toList());
    return new Setting<>(
        name, kind, written(fallback), description, text -> parseChoice(text, type, kind));
  }

  Optional<String> defaultValue() {
    return Optional.ofNullable(fallback);
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static int parseNumber(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the one message for both mistakes.
    }
    throw new IllegalArgumentException("must be a whole number from " + least + " to " + most);
  }

  private static URI parseOrigin(String text) {
    URI uri = URI.create(text.strip());
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    boolean bare = uri.getQuery() == null && uri.getFragment() == null && uri.getUserInfo() == null;
    if (!web || uri.getHost() == null || !bare || text.strip().endsWith("/")) {
      throw new IllegalArgumentException(
          "must be an http or https address without query or trailing slash");
    }
    return uri;
  }

  private static <E extends Enum<E>> E parseChoice(String text, Class<E> type, String kind) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> written(constant).equals(text.strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be one of " + kind));
  }
}
