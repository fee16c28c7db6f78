package com.creativeai.calls.number.ui;

import com.creativeai.calls.number.OwnNumber;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** What can be done with one number. */
final class NumberDialogs {
  private final NumbersDesk desk;
  private final Runnable changed;

  /**
   * @param changed runs when the list is out of date
   */
  NumberDialogs(NumbersDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
  }

  void buy() {
    new BuyNumberDialog(desk, this::bought).open();
  }

  void edit(OwnNumber number) {
    new EditNumberDialog(desk, number, changed).open();
  }

  /** Finds out what the carrier did with an order whose answer was lost. */
  void retry(OwnNumber number) {
    attempt(() -> bought(desk.buy(number.number(), number.agent())));
  }

  void ring(OwnNumber number) {
    attempt(
        () -> {
          desk.ring(number.id());
          Toasts.success(Texts.get("numbers.ringing", desk.readable(number.number())));
        });
  }

  void release(OwnNumber number) {
    String digits = desk.readable(number.number());
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(Texts.get("numbers.release.title", digits));
    dialog.setText(Texts.get("numbers.release.sentence"));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.get("numbers.cancel"));
    dialog.setConfirmText(Texts.get("numbers.release"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(
        confirmed ->
            attempt(
                () -> {
                  desk.release(number.id());
                  Toasts.success(Texts.get("numbers.released", digits));
                  changed.run();
                }));
    dialog.open();
  }

  private void bought(OwnNumber number) {
    Toasts.success(Texts.get("numbers.bought", desk.readable(number.number())));
    changed.run();
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (ProblemException refused) {
      Toasts.error(refused.detail());
      changed.run();
    }
  }
}
