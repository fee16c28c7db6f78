package com.creativeai.it;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** MS5: calls, and the attacks on them, where media has a port of its own. */
class MediaPortIT extends MediaAttacks {
  private final Product product;

  MediaPortIT() {
    product = Product.start("media-port", Map.of("MEDIA_PORT", String.valueOf(Product.freePort())));
  }

  @BeforeAll
  void placeTheCallBeside() {
    begin(product, "ws://127.0.0.1:" + product.port("MEDIA_PORT") + "/media/twilio");
  }

  @AfterAll
  void callBesideIsUnharmed() {
    try {
      demandUnharmed(product);
    } finally {
      product.close();
    }
  }
}
