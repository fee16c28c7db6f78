package com.creativeai.calls;

import com.creativeai.calls.port.Telephony;
import com.creativeai.platform.observability.Dependency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The carrier; without it no call can be placed, but everything else works. */
@ApplicationScoped
public class CarrierDependency implements Dependency {
  @Inject Telephony telephony;

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public boolean isRequired() {
    return false;
  }

  @Override
  public void probe() {
    telephony.ping();
  }
}
