package com.creativeai.calls.connection.ui;

import com.creativeai.agents.ConnectAccount;
import com.creativeai.agents.ConnectedAccount;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.CopyableId;
import com.creativeai.platform.ui.DefinitionList;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;
import java.util.Optional;

/** Connects an organization's own account at ElevenLabs, and disconnects it (A15). */
class AgentAccountCard extends Card {
  private static final long serialVersionUID = 1L;

  private final transient AgentAccountDesk desk;
  private final transient Runnable changed;
  private final PasswordField key = secret("connections.own.key");
  private final PasswordField webhookSecret = secret("connections.own.secret");
  private final Div state = new Div();
  private final Button connect = new Button(Texts.get("connections.own.connect"));
  private final Button disconnect = new Button(Texts.get("connections.own.disconnect"));

  /**
   * @param changed hears that another account is used now
   */
  AgentAccountCard(AgentAccountDesk desk, Runnable changed) {
    super(Texts.get("connections.own"));
    this.desk = desk;
    this.changed = changed;
    key.setRequiredIndicatorVisible(true);
    connect.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    connect.setDisableOnClick(true);
    connect.addClickListener(click -> connect());
    disconnect.addThemeVariants(ButtonVariant.LUMO_ERROR);
    disconnect.addClickListener(click -> askDisconnect());
    state.addClassName("cai-stack");
    DefinitionList address =
        new DefinitionList()
            .fact(Texts.get("connections.own.webhook"), new CopyableId(desk.webhookAddress()));
    Div actions = new Div(connect, disconnect);
    actions.addClassName("cai-actions");
    Div form = new Div(key, webhookSecret, address, actions);
    form.addClassName("cai-form");
    Div all = new Div(state, form);
    all.addClassName("cai-stack");
    content(all);
    show();
  }

  private void show() {
    Optional<ConnectedAccount> account = desk.find();
    state.removeAll();
    state.add(
        new Paragraph(
            Texts.get(
                account.isPresent() ? "connections.own.connected" : "connections.own.sentence")));
    account.ifPresent(own -> state.add(facts(own)));
    connect.setText(
        Texts.get(account.isPresent() ? "connections.own.replace" : "connections.own.connect"));
    disconnect.setVisible(account.isPresent());
    key.clear();
    webhookSecret.clear();
    webhookSecret.setHelperText(
        Texts.get(
            account.filter(ConnectedAccount::signs).isPresent()
                ? "connections.own.secret.kept"
                : "connections.own.secret.help"));
  }

  private DefinitionList facts(ConnectedAccount own) {
    return new DefinitionList()
        .fact(Texts.get("connections.own.key"), "…" + own.keyEnd())
        .fact(
            Texts.get("connections.own.secret"),
            Texts.get(own.signs() ? "connections.own.signs" : "connections.own.signs.not"))
        .fact(Texts.get("connections.own.by"), desk.findName(own.connectedBy()).orElse(""))
        .fact(Texts.get("connections.own.at"), new RelativeTime(own.connectedAt()));
  }

  private void connect() {
    boolean connected =
        Attempt.of(
            "connections",
            Map.of(ConnectAccount.API_KEY, key, ConnectAccount.WEBHOOK_SECRET, webhookSecret),
            () -> desk.connect(key.getValue(), webhookSecret.getValue()));
    connect.setEnabled(true);
    if (connected) {
      Toasts.success(Texts.get("connections.own.done"));
      renew();
    }
  }

  private void askDisconnect() {
    ConfirmDialog dialog =
        new ConfirmDialog(
            Texts.get("connections.own.disconnect.title"),
            Texts.get("connections.own.disconnect.sentence"),
            Texts.get("connections.own.disconnect"),
            confirmed -> disconnect());
    dialog.setConfirmButtonTheme("primary error");
    dialog.setCancelable(true);
    dialog.setCancelText(Texts.get("connections.own.cancel"));
    dialog.open();
  }

  private void disconnect() {
    if (Attempt.of("connections", desk::disconnect)) {
      Toasts.success(Texts.get("connections.own.gone"));
      renew();
    }
  }

  private void renew() {
    show();
    changed.run();
  }

  /** Browsers must not offer to keep it, nor fill in a password of somebody's. */
  private static PasswordField secret(String label) {
    PasswordField field = new PasswordField(Texts.get(label));
    field.setManualValidation(true);
    field.getElement().setAttribute("autocomplete", "new-password");
    return field;
  }
}
