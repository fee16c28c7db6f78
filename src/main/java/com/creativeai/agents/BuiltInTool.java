package com.creativeai.agents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an agent can do without tools of one's own (AG-1). */
public enum BuiltInTool {
  /** Says goodbye and ends the call. */
  END_CALL(Home.PROVIDER),
  /** Goes on in the language that the person speaks. */
  LANGUAGE_DETECTION(Home.PROVIDER),
  /** Stays silent when the person asks for a moment. */
  SKIP_TURN(Home.PROVIDER),
  /** Leaves, or says what it has to, when a machine answers. */
  VOICEMAIL_DETECTION(Home.PROVIDER),
  /** Hands the call over to a person of the organization's list. */
  TRANSFER_TO_HUMAN(Home.PRODUCT),
  /** Texts the person on the line. */
  SEND_SMS(Home.PRODUCT),
  /** Never calls the person again. */
  MARK_DO_NOT_CALL(Home.PRODUCT),
  /** Presses keys, for a machine that asks for some. */
  PRESS_KEYS(Home.PRODUCT),
  /** Calls the person again when they ask for it. */
  BOOK_CALL_BACK(Home.PRODUCT);

  /** Who does it when the agent wants it. */
  private enum Home {
    PROVIDER,
    PRODUCT
  }

  private final Home home;

  BuiltInTool(Home home) {
    this.home = home;
  }

  /** Whether the provider asks the product to do it, during the call. */
  public boolean isDoneByProduct() {
    return home == Home.PRODUCT;
  }

  /** As in the API, the store and at the provider. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<BuiltInTool> find(String code) {
    return Arrays.stream(values()).filter(tool -> tool.code().equals(code)).findFirst();
  }
}
