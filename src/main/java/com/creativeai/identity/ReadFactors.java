package com.creativeai.identity;

import com.creativeai.identity.model.SecondFactorStore;
import com.creativeai.identity.model.SecondFactors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What second factors somebody has. */
@ApplicationScoped
public class ReadFactors {
  @Inject SecondFactorStore store;

  public ReadFactors() {}

  public ReadFactors(SecondFactorStore store) {
    this.store = store;
  }

  public SecondFactors of(UserId user) {
    return store.find(user);
  }

  /** Whether the first step of signing in is not enough. */
  public boolean isOn(UserId user) {
    return store.find(user).isOn();
  }
}
