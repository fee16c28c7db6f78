package com.creativeai.calls.connection.ui;

import com.creativeai.agents.AgentAccount;
import com.creativeai.agents.ConnectAccount;
import com.creativeai.agents.ConnectedAccount;
import com.creativeai.identity.ActorNames;
import com.creativeai.platform.config.DeploymentSettings;
import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.security.Caller;
import com.creativeai.platform.security.CurrentCaller;
import com.creativeai.platform.security.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** The own account at the agents' provider, for the organization of the page's caller. */
@Dependent
public class AgentAccountDesk {
  @Inject CurrentCaller current;
  @Inject ConnectAccount accounts;
  @Inject DeploymentSettings deployment;
  @Inject @Any Instance<ActorNames> names;

  boolean mayConnect() {
    return current.get().permissions().contains(Permissions.ORGANIZATION_WRITE);
  }

  Optional<ConnectedAccount> find() {
    return accounts.find(current.organization());
  }

  /** The name of whoever connected it; empty when they are gone. */
  Optional<String> findName(String subject) {
    return names.stream()
        .flatMap(known -> known.findName(current.organization(), subject).stream())
        .findFirst();
  }

  /** Where ElevenLabs must tell of conversations of the own account. */
  String webhookAddress() {
    return AgentAccount.of(current.organization()).webhookAddress(deployment.publicOrigin());
  }

  void connect(String apiKey, String webhookSecret) {
    accounts.connect(allowed(), apiKey, webhookSecret);
  }

  void disconnect() {
    accounts.disconnect(allowed());
  }

  private Caller allowed() {
    if (!mayConnect()) {
      throw new ProblemException(CommonProblem.NOT_ALLOWED, "Ask an administrator to do this.");
    }
    return current.get();
  }
}
