package com.creativeai.apikeys.ui;

import com.creativeai.apikeys.ApiKey;
import com.creativeai.apikeys.IssueApiKey;
import com.creativeai.apikeys.RotateApiKey.Overlap;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.ui.CopyableId;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;

/** Small questions about one key. */
final class KeyDialogs {
  private static final int LONGEST_NAME = 80;
  private static final int USAGE_DAYS = 30;

  private final ApiKeyDesk desk;
  private final Runnable changed;

  /**
   * @param changed runs when the list is out of date
   */
  KeyDialogs(ApiKeyDesk desk, Runnable changed) {
    this.desk = desk;
    this.changed = changed;
  }

  void create() {
    new CreateKeyDialog(desk, this::show).open();
  }

  /** The only time that the key is on screen. */
  void show(IssueApiKey.Issued issued) {
    changed.run();
    Dialog dialog = new Dialog(Texts.get("apikeys.created"));
    dialog.setCloseOnOutsideClick(false);
    dialog.setCloseOnEsc(false);
    Div key = new Div(new CopyableId(issued.secret()));
    key.addClassName("apikeys-secret");
    dialog.add(new Paragraph(Texts.get("apikeys.created.sentence", issued.key().name())), key);
    Button done = new Button(Texts.get("apikeys.created.done"), click -> dialog.close());
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(done);
    dialog.open();
  }

  void rename(ApiKey key) {
    Dialog dialog = new Dialog(Texts.get("apikeys.rename"));
    TextField name = new TextField(Texts.get("apikeys.name"));
    name.setMaxLength(LONGEST_NAME);
    name.setValue(key.name());
    name.setWidthFull();
    dialog.add(name);
    Button save = primary(Texts.get("apikeys.rename.save"));
    save.addClickListener(
        click -> {
          try {
            desk.rename(key.id(), name.getValue());
            dialog.close();
            changed.run();
          } catch (ProblemException refused) {
            name.setInvalid(true);
            name.setErrorMessage(refused.detail());
          }
        });
    dialog.getFooter().add(cancel(dialog), save);
    dialog.open();
    name.focus();
  }

  void rotate(ApiKey key) {
    Dialog dialog = new Dialog(Texts.get("apikeys.rotate.title", key.name()));
    RadioButtonGroup<Overlap> overlap = new RadioButtonGroup<>(Texts.get("apikeys.overlap"));
    overlap.setItems(Overlap.values());
    overlap.setItemLabelGenerator(
        choice -> Texts.get("apikeys.overlap." + choice.name().toLowerCase(Locale.ROOT)));
    overlap.setValue(Overlap.DAY);
    dialog.add(new Paragraph(Texts.get("apikeys.rotate.sentence")), overlap);
    Button rotate = primary(Texts.get("apikeys.rotate"));
    rotate.setDisableOnClick(true);
    rotate.addClickListener(
        click -> {
          dialog.close();
          attempt(() -> show(desk.rotate(key.id(), overlap.getValue())));
        });
    dialog.getFooter().add(cancel(dialog), rotate);
    dialog.open();
  }

  void revoke(ApiKey key) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(Texts.get("apikeys.revoke.title", key.name()));
    dialog.setText(Texts.get("apikeys.revoke.sentence"));
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.get("apikeys.cancel"));
    dialog.setConfirmText(Texts.get("apikeys.revoke"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(
        confirmed ->
            attempt(
                () -> {
                  desk.revoke(key.id());
                  Toasts.success(Texts.get("apikeys.revoked", key.name()));
                  changed.run();
                }));
    dialog.open();
  }

  void usage(ApiKey key) {
    Dialog dialog = new Dialog(Texts.get("apikeys.usage.title", key.name()));
    dialog.setWidth("36rem");
    dialog.setMaxWidth("94vw");
    dialog.add(new UsageChart(desk.usage(key.id(), USAGE_DAYS)));
    dialog.getFooter().add(new Button(Texts.get("apikeys.close"), click -> dialog.close()));
    dialog.open();
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (ProblemException refused) {
      Toasts.error(refused.detail());
      changed.run();
    }
  }

  private static Button cancel(Dialog dialog) {
    return new Button(Texts.get("apikeys.cancel"), click -> dialog.close());
  }

  private static Button primary(String text) {
    Button button = new Button(text);
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }
}
