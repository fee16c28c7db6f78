package com.creativeai.sandbox.carrier.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.creativeai.sandbox.carrier.wire.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberBookTest {
  private static final String GIVEN = "+14155550100";
  private static final String BOUGHT = "+12125558001";

  @Test
  void restartForgetsNoNumber(@TempDir Path folder) {
    NumberBook before = book(folder);
    OwnedNumber bought = before.buy(BOUGHT).orElseThrow();
    before.save(bought.answeredBy(Target.post(URI.create("http://127.0.0.1:1/voice")), null));
    before.release(before.find(GIVEN).orElseThrow());
    assertThat(book(folder).list())
        .singleElement()
        .satisfies(
            number -> {
              assertThat(number.e164()).isEqualTo(BOUGHT);
              assertThat(number.sid()).isEqualTo(bought.sid());
              assertThat(number.voice()).isNotNull();
              assertThat(number.status()).isNull();
            });
  }

  private static NumberBook book(Path folder) {
    return new NumberBook(List.of(GIVEN), folder.resolve("numbers.json"));
  }
}
