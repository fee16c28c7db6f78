package com.creativeai.identity.ui;

import com.creativeai.identity.ChangeAiSettings;
import com.creativeai.identity.OwnAccount;
import com.creativeai.identity.model.Profile;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What people say about themselves and decide. */
class ProfileForm extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  private final transient Consumer<OwnAccount.Command> save;
  private final TextField name = new TextField(Texts.get("profile.name"));
  private final TextField company = new TextField(Texts.get("profile.company"));
  private final TextField phone = new TextField(Texts.get("profile.phone"));
  private final ComboBox<String> zone = new ComboBox<>(Texts.get("profile.zone"));
  private final TextField callerId = new TextField(Texts.get("profile.caller-id"));
  private final Checkbox mail = new Checkbox(Texts.get("profile.mail"));
  private final Checkbox sms = new Checkbox(Texts.get("profile.sms"));
  private final Button submit = new Button(Texts.get("profile.save"));

  ProfileForm(OwnAccount.Account account, Consumer<OwnAccount.Command> save) {
    this.save = save;
    addClassName("cai-form");
    Profile profile = account.user().profile();
    name.setValue(account.user().name());
    name.setMaxLength(LONGEST);
    name.setAutocomplete(Autocomplete.NAME);
    company.setValue(profile.company());
    company.setMaxLength(LONGEST);
    company.setAutocomplete(Autocomplete.ORGANIZATION);
    phone.setValue(profile.phone());
    phone.setHelperText(Texts.get("profile.phone.help"));
    phone.setAutocomplete(Autocomplete.TEL);
    zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    zone.setValue(profile.timezone());
    callerId.setValue(account.settings().defaultCallerId());
    callerId.setHelperText(Texts.get("profile.caller-id.help"));
    mail.setValue(account.settings().mailWanted());
    sms.setValue(account.settings().smsWanted());
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.setDisableOnClick(true);
    submit.addClickListener(click -> save());
    Div actions = new Div(submit);
    actions.addClassName("cai-actions");
    add(who(account), name, company, phone, zone, callerId, mail, sms, actions);
  }

  private static Div who(OwnAccount.Account account) {
    Span email = new Span(account.user().email().value());
    email.addClassName("cai-muted");
    Div who = new Div(RoleWords.avatar(account.user().name()), email);
    who.addClassName("organizations-person");
    return who;
  }

  private void save() {
    boolean saved =
        Attempt.of(
            "profile",
            Map.of(
                "profile.name", name,
                "profile.company", company,
                "profile.phone", phone,
                "profile.timezone", zone,
                "settings.defaultCallerId", callerId),
            () -> save.accept(command()));
    if (saved) {
      Toasts.success(Texts.get("profile.saved"));
    }
    submit.setEnabled(true);
  }

  private OwnAccount.Command command() {
    return new OwnAccount.Command(
        Optional.of(name.getValue()),
        Optional.of(company.getValue()),
        Optional.of(phone.getValue()),
        Optional.ofNullable(zone.getValue()),
        Optional.of(mail.getValue()),
        Optional.of(sms.getValue()),
        Optional.of(callerId.getValue()),
        ChangeAiSettings.NOTHING);
  }
}
