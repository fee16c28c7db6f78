package com.creativeai.identity.ui;

import com.creativeai.identity.model.Invitation;
import com.creativeai.platform.ui.Browser;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

/** Open invitations as rows. */
class InvitationGrid extends Grid<Invitation> {
  private static final long serialVersionUID = 1L;

  private final transient Consumer<Invitation> resend;
  private final transient Consumer<Invitation> revoke;
  private final Column<Invitation> expires;

  InvitationGrid(Consumer<Invitation> resend, Consumer<Invitation> revoke) {
    this.resend = resend;
    this.revoke = revoke;
    getElement().setAttribute("aria-label", Texts.get("members.invitations"));
    getElement().getThemeList().addAll(List.of("flush", "roomy"));
    setSelectionMode(SelectionMode.NONE);
    setAllRowsVisible(true);
    addColumn(invitation -> invitation.email().value())
        .setHeader(Texts.get("members.column.email"))
        .setFlexGrow(3)
        .setWidth("9rem");
    addColumn(invitation -> RoleWords.of(invitation.role()))
        .setHeader(Texts.get("members.column.role"))
        .setWidth("6rem")
        .setFlexGrow(0);
    expires =
        addComponentColumn(invitation -> new RelativeTime(invitation.expiresAt()).exact())
            .setHeader(Texts.get("members.column.expires"))
            .setWidth("12rem")
            .setFlexGrow(0);
    addComponentColumn(this::actions)
        .setHeader(Texts.get("members.column.actions"))
        .setWidth("7rem")
        .setFlexGrow(0);
  }

  void fit(int width) {
    expires.setVisible(!Browser.isNarrow(width));
  }

  private Component actions(Invitation invitation) {
    String email = invitation.email().value();
    Div actions =
        new Div(
            button(
                Glyph.REFRESH_CW,
                Texts.get("members.resend"),
                Texts.get("members.resend.label", email),
                () -> resend.accept(invitation)),
            button(
                Glyph.TRASH_2,
                Texts.get("members.revoke"),
                Texts.get("members.revoke.label", email),
                () -> revoke.accept(invitation)));
    actions.addClassName("cai-actions");
    return actions;
  }

  private static Button button(Glyph glyph, String tip, String label, Runnable action) {
    Button button = new Button(glyph.icon(), click -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(label);
    button.setTooltipText(tip);
    return button;
  }
}
