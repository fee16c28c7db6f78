package com.creativeai.calls.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.InvalidConfiguration;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CO1: what the carrier takes for a minute. */
class CarrierPricesTest {
  private static final Set<String> AT_HOME = Set.of("US", "CA");
  private static final PhoneNumber LONDON = new PhoneNumber("+442079460018");
  private static final PhoneNumber BRITISH_MOBILE = new PhoneNumber("+447400123456");

  @Test
  void longestPrefixWins() {
    CarrierPrices prices =
        new CarrierPrices(
            Map.of("44", new BigDecimal("0.02"), "447", new BigDecimal("0.04")), BigDecimal.ONE);

    assertThat(prices.perMinute(LONDON)).isEqualByComparingTo("0.02");
    assertThat(prices.perMinute(BRITISH_MOBILE)).isEqualByComparingTo("0.04");
    assertThat(prices.perMinute(new PhoneNumber("+4930901820"))).isEqualByComparingTo("1");
  }

  @Test
  void builtInTableKnowsEveryNumber() {
    CarrierPrices prices = CarrierPrices.builtIn();

    assertThat(prices.perMinute(new PhoneNumber("+14155552671"))).isEqualByComparingTo("0.0140");
    assertThat(prices.byPrefix()).hasSizeGreaterThan(20);
    assertThat(prices.perMinute(new PhoneNumber("+6799999999")))
        .isEqualByComparingTo(prices.others())
        .isGreaterThan(new BigDecimal("0.1"));
  }

  /** Each of their area codes, by what libphonenumber knows. */
  @Test
  void otherCountriesBehindPlusOneCostWhatOthersDo() {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    CarrierPrices prices = CarrierPrices.builtIn();
    Set<String> priced = new HashSet<>();
    for (int area = 200; area < 1000; area++) {
      PhoneNumber number = new PhoneNumber("+1" + area + "2341234");
      String region = numbers.getRegionCodeForNumber(parsed(number));
      if (region != null && !AT_HOME.contains(region)) {
        priced.add(region);
        assertThat(prices.perMinute(number))
            .as(region + " " + number.e164())
            .isEqualByComparingTo(prices.others());
      }
    }

    Set<String> all = new HashSet<>(numbers.getRegionCodesForCountryCode(1));
    all.removeAll(AT_HOME);
    assertThat(priced).isEqualTo(all).contains("JM", "DO", "PR");
  }

  private static Phonenumber.PhoneNumber parsed(PhoneNumber number) {
    return new Phonenumber.PhoneNumber()
        .setCountryCode(1)
        .setNationalNumber(Long.parseLong(number.e164().substring(2)));
  }

  @Test
  void operatorsFileTakesThePlaceOfTheTable(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("prices.properties");
    Files.writeString(file, "# ours\n1=0.011\nother = 0.5\n");

    CarrierPrices prices = settings(file).carrier();

    assertThat(prices.perMinute(new PhoneNumber("+14155552671"))).isEqualByComparingTo("0.011");
    assertThat(prices.perMinute(LONDON)).isEqualByComparingTo("0.5");
  }

  @ParameterizedTest
  @CsvSource({
    "'1=0.01', other",
    "'other=0.5\n+1=0.01', prefix",
    "'other=0.5\n1=cheap', price",
    "'other=0.5\n1=-1', price",
    "'other=0.5\n1=0.0000001', price for 1 must be an amount from 0 to 100",
    "'other=1000', price"
  })
  void fileThatIsNoTableStopsTheStart(String written, String complaint, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("prices.properties");
    Files.writeString(file, written);

    assertThatThrownBy(() -> configuration(file).find(CostSettings.CALL_PRICES_FILE))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("CALL_PRICES_FILE")
        .hasMessageContaining(complaint);
  }

  @Test
  void fileThatIsNotThereStopsTheStart(@TempDir Path folder) {
    Configuration configuration = configuration(folder.resolve("none"));

    assertThatThrownBy(() -> configuration.find(CostSettings.CALL_PRICES_FILE))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("cannot be read");
  }

  private static CostSettings settings(Path file) {
    return new CostSettings(configuration(file));
  }

  private static Configuration configuration(Path file) {
    return new Configuration(
        name -> name.equals("CALL_PRICES_FILE") ? Optional.of(file.toString()) : Optional.empty());
  }
}
