package com.creativeai.agents;

import com.creativeai.platform.problem.ProblemException;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import java.util.function.Supplier;

/** What people are told when the agents' provider does not do what it is asked. */
final class AskProvider {
  private AskProvider() {}

  static <T> T inOurWords(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (ProviderRejected refused) {
      if (refused.code().equals(AgentAccounts.GONE)) {
        throw new ProblemException(
            AgentProblem.AGENT_ACCOUNT_GONE, String.valueOf(refused.getMessage()));
      }
      throw new ProblemException(
          AgentProblem.AGENT_REFUSED, "The agent's provider answered: " + refused.getMessage());
    } catch (ProviderUnavailable unavailable) {
      throw new ProblemException(
          AgentProblem.AGENT_PROVIDER_UNAVAILABLE, "Nothing was changed. Try again in a minute.");
    }
  }
}
