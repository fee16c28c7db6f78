package com.creativeai.platform.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.icon.Icon;
import java.util.Locale;

/** The one icon set: Lucide, of which {@code ui/components/cai-icons.ts} carries exactly these. */
public enum Glyph {
  ACTIVITY,
  ARROW_DOWN,
  ARROW_RIGHT,
  BOT,
  BRAIN,
  CALENDAR,
  CHART_LINE,
  CHECK,
  CHEVRON_DOWN,
  CHEVRON_RIGHT,
  CIRCLE_ALERT,
  CIRCLE_CHECK,
  CLOCK,
  COPY,
  DOWNLOAD,
  ELLIPSIS,
  EXTERNAL_LINK,
  FILE_TEXT,
  FLASK_CONICAL,
  INFO,
  KEY,
  LAYOUT_DASHBOARD,
  LIST,
  LOG_OUT,
  MEGAPHONE,
  MENU,
  MIC,
  MONITOR,
  MOON,
  PANEL_LEFT,
  PAUSE,
  PENCIL,
  PHONE,
  PHONE_CALL,
  PHONE_INCOMING,
  PHONE_OFF,
  PHONE_OUTGOING,
  PLAY,
  PLUG,
  PLUS,
  RADIO,
  REFRESH_CW,
  SEARCH,
  SETTINGS,
  SUN,
  TRASH_2,
  TRIANGLE_ALERT,
  USER,
  USERS,
  VOICEMAIL,
  VOLUME_2,
  WALLET,
  WRENCH,
  X;

  /** The name of the drawing in the set. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A new, decorative icon; what it stands beside must carry the words. */
  public Icon icon() {
    LucideIcon icon = new LucideIcon(token());
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }

  @JsModule("./components/cai-icons.ts")
  @NpmPackage(value = "lucide-static", version = "1.62.0")
  private static final class LucideIcon extends Icon {
    private LucideIcon(String token) {
      super("cai", token);
    }
  }
}
