package com.creativeai.platform.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Pages without a browser, new ones for each test. */
public final class MockPages implements BeforeEachCallback, AfterEachCallback {
  @Override
  public void beforeEach(ExtensionContext context) {
    MockVaadin.setup();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    MockVaadin.tearDown();
  }
}
