package com.creativeai.platform.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A page in memory: no server, no browser. */
abstract class PageTest {

  @BeforeEach
  void openPage() {
    MockVaadin.setup(new Routes(Fixtures.VIEWS, Fixtures.ERROR_VIEWS, true));
  }

  @AfterEach
  void closePage() {
    MockVaadin.tearDown();
  }
}
