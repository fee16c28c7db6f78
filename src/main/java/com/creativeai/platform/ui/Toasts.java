package com.creativeai.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.time.Duration;

/** Short messages for what the user did or must act on; announced politely. */
public final class Toasts {
  private static final Duration SUCCESS = Duration.ofSeconds(4);
  private static final Duration ERROR = Duration.ofSeconds(10);

  private Toasts() {}

  /** It worked. */
  public static Notification success(String text) {
    return show(text, Tone.SUCCESS, Glyph.CIRCLE_CHECK, SUCCESS);
  }

  /** It did not; says what to do. Stays longer. */
  public static Notification error(String text) {
    return show(text, Tone.DANGER, Glyph.CIRCLE_ALERT, ERROR);
  }

  private static Notification show(String text, Tone tone, Glyph glyph, Duration stays) {
    Notification toast = new Notification();
    toast.setPosition(Position.BOTTOM_END);
    toast.setDuration(Math.toIntExact(stays.toMillis()));
    toast.setAssertive(false);
    Icon icon = glyph.icon();
    icon.getElement().setAttribute("data-tone", tone.token());
    Button close = new Button(Glyph.X.icon(), click -> toast.close());
    close.addThemeVariants(
        ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
    close.setAriaLabel(Texts.get("ui.toast.close"));
    Div content = new Div(icon, new Span(text), close);
    content.addClassName("cai-toast");
    toast.add(content);
    toast.open();
    return toast;
  }
}
