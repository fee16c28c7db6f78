package com.creativeai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threat 19: what stands in a file that people open in a spreadsheet. */
class CsvTest {
  @Test
  void lineEndsAsTheStandardSays() {
    assertThat(Csv.line(Stream.of("a", "", "b"))).isEqualTo("a,,b\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "=1+1|'=1+1",
        "+41|'+41",
        "-1|'-1",
        "@SUM(A1)|'@SUM(A1)",
        "a,b|\"a,b\"",
        "say \"hi\"|\"say \"\"hi\"\"\"",
        "=a,b|\"'=a,b\"",
        "plain|plain"
      })
  void cellIsNeverAFormula(String text, String cell) {
    assertThat(Csv.cell(text)).isEqualTo(cell);
  }
}
