package com.creativeai.platform.http;

import com.creativeai.platform.problem.CommonProblem;
import com.creativeai.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses large bodies (H3), by their stated length or as soon as they get too long. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyLimit implements ContainerRequestFilter {
  static final int MOST_BYTES = 256 * 1024;

  /** Transcripts of long conversations come with the agent provider's callback. */
  static final int MOST_CALLBACK_BYTES = 2 * 1024 * 1024;

  private static final int MOST_DRAINED_BYTES = 4 * 1024 * 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    int most =
        request.getUriInfo().getPath().startsWith("callbacks/") ? MOST_CALLBACK_BYTES : MOST_BYTES;
    if (request.getLength() > most) {
      drain(request.getEntityStream());
      throw tooLarge(most);
    }
    if (request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream(), most));
    }
  }

  /** A client that still sends does not read our answer; a moderate excess is thrown away first. */
  private static void drain(InputStream body) {
    try {
      body.skipNBytes(MOST_DRAINED_BYTES);
    } catch (IOException ended) {
      // Shorter than that, or gone: either way nobody sends any more.
    }
  }

  private static ProblemException tooLarge(int most) {
    return new ProblemException(
        CommonProblem.BODY_TOO_LARGE, "At most " + most / 1024 + " KiB are accepted.");
  }

  /** Counts what is read. */
  private static final class Limited extends FilterInputStream {
    private final int most;
    private long read;

    Limited(InputStream body, int most) {
      super(body);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = super.read(buffer, offset, length);
      count(Math.max(got, 0));
      return got;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > most) {
        throw tooLarge(most);
      }
    }
  }
}
