package com.creativeai.calls.provider.elevenlabs;

import com.creativeai.calls.port.AgentClosure;
import com.creativeai.calls.port.AgentClosure.Kind;
import com.creativeai.platform.problem.ProviderRejected;
import com.creativeai.platform.problem.ProviderUnavailable;
import com.creativeai.platform.socket.HandshakeRefused;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Says what an end on the wire means (EL2). */
final class Closures {
  private static final int CLOSE_NORMAL = 1000;

  /** Protocol error, wrong data (twice), policy: the provider does not want this conversation. */
  private static final Set<Integer> REFUSALS = Set.of(1002, 1003, 1007, 1008);

  private static final Set<String> REFUSING_ERRORS =
      Set.of("override_error", "missing_dynamic_variable", "missing_fields");

  private Closures() {}

  /**
   * The socket was closed.
   *
   * @param ready whether the conversation had begun
   */
  static AgentClosure ofClose(int code, String reason, boolean ready) {
    String detail = reason.isBlank() ? "close " + code : "close " + code + ": " + reason;
    return new AgentClosure(kindOf(code, reason, ready), detail);
  }

  /** An error frame came. Before the conversation begins, every error is a refusal. */
  static AgentClosure ofError(int code, String type, String message, boolean ready) {
    String detail = ("error " + code + " " + type + ": " + message).strip();
    Kind kind = kindOf(code, type + " " + message, ready);
    boolean refused = kind != Kind.TIME_LIMIT && (!ready || REFUSING_ERRORS.contains(type));
    return new AgentClosure(refused ? Kind.REFUSED : kind, detail);
  }

  /** Opening failed. */
  static AgentClosure ofFailure(Throwable failure) {
    Throwable cause = unwrapped(failure);
    if (cause instanceof ProviderRejected rejected) {
      return new AgentClosure(Kind.REFUSED, String.valueOf(rejected.getMessage()));
    }
    if (cause instanceof ProviderUnavailable) {
      return new AgentClosure(Kind.UNREACHABLE, String.valueOf(cause.getMessage()));
    }
    if (cause instanceof HandshakeRefused handshake) {
      int status = handshake.status();
      Kind kind = status >= 400 && status < 500 ? Kind.REFUSED : Kind.UNREACHABLE;
      return new AgentClosure(kind, "HTTP " + status + " at the handshake");
    }
    // Only the kind of failure: messages may quote the signed address.
    return new AgentClosure(Kind.UNREACHABLE, cause.getClass().getSimpleName());
  }

  private static Kind kindOf(int code, String words, boolean ready) {
    String lower = words.toLowerCase(Locale.ROOT).replace('_', ' ');
    if (lower.contains("max duration") || lower.contains("maximum duration")) {
      return Kind.TIME_LIMIT;
    }
    if (code == CLOSE_NORMAL) {
      return ready ? Kind.NORMAL : Kind.REFUSED;
    }
    if (REFUSALS.contains(code)) {
      return Kind.REFUSED;
    }
    return ready ? Kind.BROKEN : Kind.UNREACHABLE;
  }

  private static Throwable unwrapped(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null
        && (cause instanceof CompletionException || cause instanceof ExecutionException)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
