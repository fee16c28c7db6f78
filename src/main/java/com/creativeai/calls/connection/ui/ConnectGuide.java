package com.creativeai.calls.connection.ui;

import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** How to connect for real: which settings, in which order (docs/going-live.md). */
class ConnectGuide extends Details {
  private static final long serialVersionUID = 1L;

  /** Names of settings are no words of a language. */
  private enum Step {
    ADDRESS("PUBLIC_ORIGIN"),
    TWILIO("TELEPHONY_PROVIDER=twilio", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_CPS"),
    ELEVENLABS(
        "VOICE_AGENT_PROVIDER=elevenlabs", "ELEVENLABS_API_KEY", "ELEVENLABS_WEBHOOK_SECRET"),
    RESTART(),
    TRY();

    private final List<String> settings;

    Step(String... settings) {
      this.settings = List.of(settings);
    }
  }

  /**
   * @param webhook where ElevenLabs must tell of ended conversations
   */
  ConnectGuide(String webhook) {
    addClassName("connections-guide");
    setSummaryText(Texts.get("connections.guide"));
    OrderedList steps = new OrderedList();
    for (Step step : Step.values()) {
      String key = "connections.guide." + step.name().toLowerCase(Locale.ROOT);
      ListItem item = new ListItem(new Span(Texts.get(key, webhook)));
      step.settings.forEach(name -> item.add(new Code(name)));
      steps.add(item);
    }
    add(
        new Paragraph(Texts.get("connections.guide.sentence")),
        steps,
        new Paragraph(Texts.get("connections.guide.more")));
  }
}
