package com.creativeai.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.creativeai.platform.config.Configuration;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.problem.FieldError;
import com.creativeai.platform.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C1, CALL-13: numbers as people write them, and those that are never called. */
class CallableNumbersTest {
  /** Its country code is nobody's. */
  private static final PhoneNumber NOBODYS = new PhoneNumber("+9991234567");

  private final Configuration configuration = new Configuration(name -> Optional.empty());
  private final CallableNumbers numbers =
      new CallableNumbers(new CallSettings(configuration, new DeploymentSettings(configuration)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1 415 555 2671",
        "(415) 555-2671",
        "415.555.2671",
        "tel:+1-415-555-2671",
        "14155552671"
      })
  void oneNumberHasManyForms(String written) {
    assertThat(numbers.parse(written, "to").e164()).isEqualTo("+14155552671");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                | NUMBER_INVALID     | Enter a phone number",
        "nobody            | NUMBER_INVALID     | not a phone number",
        "+999 1234567      | NUMBER_INVALID     | country code",
        "+1 415 555        | NUMBER_INVALID     | does not exist",
        "+1 (415) 555-2671 ext 123456789012345678901 | NUMBER_INVALID | too long",
        "911               | NUMBER_NOT_ALLOWED | Emergency",
        "411               | NUMBER_NOT_ALLOWED | Short codes",
        "+1 900 253 0000   | NUMBER_NOT_ALLOWED | Premium-rate",
        "+44 843 212 0000  | NUMBER_NOT_ALLOWED | shared-cost",
        "+44 70 1234 5678  | NUMBER_NOT_ALLOWED | personal",
        "+881 612 345 678  | NUMBER_NOT_ALLOWED | Satellite",
        "+870 773 111 632  | NUMBER_NOT_ALLOWED | Satellite",
        "+800 1234 5678    | NUMBER_NOT_ALLOWED | no country",
      })
  void numberThatIsNotCalledIsExplained(String written, CallProblem type, String words) {
    assertThatThrownBy(() -> numbers.parse(written, "to"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(type);
              assertThat(problem.errors()).extracting(FieldError::field).containsExactly("to");
              assertThat(problem.errors().get(0).message()).contains(words);
            });
  }

  @Test
  void numberIsShownAsItsCountryWritesIt() {
    assertThat(numbers.readable(new PhoneNumber("+14155552671"))).isEqualTo("+1 415-555-2671");
    assertThat(numbers.readable(new PhoneNumber("+442079460018"))).isEqualTo("+44 20 7946 0018");
  }

  @Test
  void numberThatIsWithheldOrOfNoCountryIsShownAllTheSame() {
    assertThat(numbers.readable(PhoneNumber.WITHHELD)).isEqualTo("Anonymous");
    assertThat(numbers.readable(NOBODYS)).isEqualTo(NOBODYS.e164());
  }

  @Test
  void regionIsThatOfTheCountryCodeIfAny() {
    assertThat(numbers.region(new PhoneNumber("+442079460018"))).isEqualTo("GB");
    assertThat(numbers.region(new PhoneNumber("+881612345678"))).isEmpty();
    assertThat(numbers.region(NOBODYS)).isEmpty();
  }
}
