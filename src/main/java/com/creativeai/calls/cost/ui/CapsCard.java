package com.creativeai.calls.cost.ui;

import com.creativeai.calls.Money;
import com.creativeai.calls.cost.Caps;
import com.creativeai.platform.ui.Attempt;
import com.creativeai.platform.ui.Card;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;

/** The caps, for those who may change them (CO6). */
class CapsCard extends Card {
  private static final long serialVersionUID = 1L;

  private final TextField perDay = field("spending.caps.day");
  private final TextField perMonth = field("spending.caps.month");

  CapsCard(SpendingDesk desk, Caps caps, Runnable changed) {
    super(Texts.get("spending.caps"));
    perDay.setValue(written(caps.perDay()));
    perMonth.setValue(written(caps.perMonth()));
    Button save = new Button(Texts.get("spending.caps.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.setDisableOnClick(true);
    save.addClickListener(
        click -> {
          boolean saved =
              Attempt.of(
                  "spending",
                  Map.of("perDay", perDay, "perMonth", perMonth),
                  () -> desk.cap(perDay.getValue(), perMonth.getValue()));
          save.setEnabled(true);
          if (saved) {
            Toasts.success(Texts.get("spending.caps.saved"));
            changed.run();
          }
        });
    Paragraph sentence = new Paragraph(Texts.get("spending.caps.sentence"));
    sentence.addClassName("cai-muted");
    Div actions = new Div(save);
    actions.addClassName("cai-actions");
    Div form = new Div(sentence, perDay, perMonth, actions);
    form.addClassName("cai-form");
    content(form);
  }

  private static TextField field(String key) {
    TextField field = new TextField(Texts.get(key));
    field.setPrefixComponent(new Span("$"));
    field.setHelperText(Texts.get("spending.caps.help"));
    field.setClearButtonVisible(true);
    field.setManualValidation(true);
    field.getElement().setAttribute("inputmode", "decimal");
    return field;
  }

  private static String written(Optional<Money> cap) {
    return cap.map(money -> money.amount().stripTrailingZeros().toPlainString()).orElse("");
  }
}
