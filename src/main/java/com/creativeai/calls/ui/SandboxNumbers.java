package com.creativeai.calls.ui;

import com.creativeai.calls.CallableNumbers;
import com.creativeai.calls.PhoneNumber;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** The numbers of the sandbox carrier that behave in a way of their own, each ready to be used. */
class SandboxNumbers extends Details {
  private static final String RANGE = "+1202555";

  /** The last four digits; what such a callee does is the text {@code calls.sandbox.<digits>}. */
  private static final List<String> LINES =
      List.of(
          "0142", "0101", "0102", "0103", "0104", "0105", "0106", "0107", "0108", "0109", "0110",
          "0111", "0121", "0122", "0123", "0124", "0125", "0126", "0127");

  SandboxNumbers(CallableNumbers numbers, Consumer<PhoneNumber> use) {
    addClassName("calls-sandbox");
    setSummaryText(Texts.get("calls.sandbox"));
    UnorderedList list = new UnorderedList();
    for (String line : LINES) {
      PhoneNumber number = new PhoneNumber(RANGE + line);
      list.add(item(numbers.readable(number), Texts.get("calls.sandbox." + line), number, use));
    }
    add(new Paragraph(Texts.get("calls.sandbox.sentence")), list);
  }

  private static ListItem item(
      String readable, String behaviour, PhoneNumber number, Consumer<PhoneNumber> use) {
    Span digits = new Span(readable);
    digits.addClassName("cai-number");
    Span words = new Span(behaviour);
    words.addClassName("cai-muted");
    Button take = new Button(Texts.get("calls.sandbox.use"), click -> use.accept(number));
    take.addThemeVariants(ButtonVariant.LUMO_SMALL);
    take.setAriaLabel(Texts.get("calls.sandbox.use.label", readable, behaviour));
    return new ListItem(digits, words, take);
  }
}
