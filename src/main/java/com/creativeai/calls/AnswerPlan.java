package com.creativeai.calls;

import com.creativeai.platform.security.OrganizationId;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the carrier shall do with a call that asks what comes now (C4, C17). */
public sealed interface AnswerPlan {
  /** Connect the call's audio to the media socket, which asks for this claim. */
  record ConnectAgent(OrganizationId organization, AttemptId attempt, String token)
      implements AnswerPlan {
    @Override
    public <T> T fold(
        Function<ConnectAgent, T> connect,
        Function<AgentReturns, T> returns,
        Function<TurnAway, T> turnAway,
        Supplier<T> decline) {
      return connect.apply(this);
    }

    /** Without the token, which is a secret. */
    @Override
    public String toString() {
      return "ConnectAgent[" + attempt + "]";
    }
  }

  /**
   * Say an apology, then connect the agent again: nobody took the call over.
   *
   * @param language ISO 639-1, of the apology
   */
  record AgentReturns(ConnectAgent agent, String apology, String language) implements AnswerPlan {
    @Override
    public <T> T fold(
        Function<ConnectAgent, T> connect,
        Function<AgentReturns, T> returns,
        Function<TurnAway, T> turnAway,
        Supplier<T> decline) {
      return returns.apply(this);
    }
  }

  /** Say this sentence and hang up: nobody is there for the call. */
  record TurnAway(String sentence) implements AnswerPlan {
    @Override
    public <T> T fold(
        Function<ConnectAgent, T> connect,
        Function<AgentReturns, T> returns,
        Function<TurnAway, T> turnAway,
        Supplier<T> decline) {
      return turnAway.apply(this);
    }
  }

  /** Hang up: this is not the attempt's one call, or all is said. */
  record Decline() implements AnswerPlan {
    @Override
    public <T> T fold(
        Function<ConnectAgent, T> connect,
        Function<AgentReturns, T> returns,
        Function<TurnAway, T> turnAway,
        Supplier<T> decline) {
      return decline.get();
    }
  }

  <T> T fold(
      Function<ConnectAgent, T> connect,
      Function<AgentReturns, T> returns,
      Function<TurnAway, T> turnAway,
      Supplier<T> decline);
}
