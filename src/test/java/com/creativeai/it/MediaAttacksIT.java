package com.creativeai.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The attacks on the media socket of the container. */
@ExtendWith(SharedProduct.class)
class MediaAttacksIT extends MediaAttacks {
  @BeforeAll
  void placeTheCallBeside(Product product) {
    begin(product, "ws://localhost:" + product.port("HTTP_PORT") + "/media/twilio");
  }

  @AfterAll
  void callBesideIsUnharmed(Product product) {
    demandUnharmed(product);
  }
}
