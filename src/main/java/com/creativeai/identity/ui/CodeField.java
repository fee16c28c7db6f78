package com.creativeai.identity.ui;

import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.textfield.TextField;

/** A field for the code of an authenticator app, or for a recovery code. */
class CodeField extends TextField {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 32;

  private boolean recovery;

  CodeField() {
    getElement().setProperty("autocomplete", "one-time-code");
    setMaxLength(LONGEST);
    setWidthFull();
    ask(false);
  }

  /** What is asked for. */
  final void ask(boolean recoveryCode) {
    recovery = recoveryCode;
    setLabel(Texts.get(recovery ? "second-step.recovery" : "second-step.code"));
    setHelperText(Texts.get(recovery ? "second-step.recovery.help" : "second-step.code.help"));
    // The component hands most attributes on to its input, but not this one.
    getElement()
        .executeJs(
            "setTimeout(() => this.inputElement?.setAttribute('inputmode', $0))",
            recovery ? "text" : "numeric");
    clear();
    setInvalid(false);
  }

  boolean asksForRecoveryCode() {
    return recovery;
  }

  /** Whether there is one; otherwise the field says so. */
  boolean isGiven() {
    if (isEmpty()) {
      complain(Texts.get("second-step.code.missing"));
    }
    return !isEmpty();
  }

  final void complain(String message) {
    setErrorMessage(message);
    setInvalid(true);
    focus();
  }

  /** Shows a refusal that is about the code here, and passes on any other. */
  void complain(ProblemException refused) {
    AccountPage.atField(
        refused,
        "code",
        message ->
            complain(
                recovery
                    ? Texts.get("second-step.recovery.wrong")
                    : Texts.get("second-step.wrong")));
  }
}
