package com.creativeai.identity.ui;

import com.creativeai.identity.Actor;
import com.creativeai.platform.security.OrganizationId;
import java.util.ArrayList;
import java.util.List;

/** Keeps where pages would have gone. */
class RecordedSwitch extends PageSwitch {
  final List<OrganizationId> switched = new ArrayList<>();
  int signedOut;

  @Override
  public void switchTo(Actor actor, OrganizationId wanted) {
    switched.add(wanted);
  }

  @Override
  public void signedOut() {
    signedOut++;
  }
}
