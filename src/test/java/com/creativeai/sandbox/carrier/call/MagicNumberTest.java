package com.creativeai.sandbox.carrier.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** K3: the product's own checks let every magic number pass. */
class MagicNumberTest {
  @ParameterizedTest
  @EnumSource
  void isValidForLibphonenumber(MagicNumber magic) throws NumberParseException {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    assertThat(numbers.isValidNumber(numbers.parse(magic.e164(), null))).isTrue();
    assertThat(MagicNumber.find(magic.e164())).contains(magic);
  }
}
