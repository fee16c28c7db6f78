package com.creativeai.calls.ui;

import com.creativeai.calls.media.log.MediaConnection;
import com.creativeai.platform.ui.Glyph;
import com.creativeai.platform.ui.RelativeTime;
import com.creativeai.platform.ui.StatusBadge;
import com.creativeai.platform.ui.Texts;
import com.creativeai.platform.ui.Tone;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** A line for each connection, which leads to its events. */
class MediaConnections extends UnorderedList {
  private static final long serialVersionUID = 1L;

  MediaConnections() {
    addClassName("media-connections");
  }

  void show(List<MediaConnection> connections) {
    removeAll();
    connections.forEach(one -> add(line(one)));
  }

  private static ListItem line(MediaConnection one) {
    RouterLink events = new RouterLink(one.call().toString(), MediaView.class);
    events.setQueryParameters(QueryParameters.of(MediaView.CALL, one.call().toString()));
    events.addClassName("media-call");
    Span figures =
        new Span(
            Texts.get(
                "media.figures",
                one.messages(),
                one.perMinute(),
                one.errors(),
                one.latenessMillis()));
    figures.addClassNames("cai-muted", "cai-small");
    return new ListItem(events, badge(one), new RelativeTime(one.begunAt()), figures);
  }

  private static StatusBadge badge(MediaConnection one) {
    if (one.errors() > 0) {
      return new StatusBadge(Tone.WARNING, Glyph.TRIANGLE_ALERT, Texts.get("media.broken"));
    }
    return one.endedAt().isPresent()
        ? new StatusBadge(Tone.NEUTRAL, Texts.get("media.ended"))
        : new StatusBadge(Tone.SUCCESS, Texts.get("media.live")).live();
  }
}
