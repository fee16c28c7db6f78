package com.creativeai.calls.rest;

import com.creativeai.calls.connection.Connection;
import java.util.List;

/**
 * What the product is connected with.
 *
 * @param checking whether checks of the organization run now
 */
public record ConnectionListJson(boolean checking, List<ConnectionJson> connections) {
  static ConnectionListJson of(List<Connection> all) {
    return new ConnectionListJson(
        all.stream().anyMatch(Connection::isUnderWay),
        all.stream().map(ConnectionJson::of).toList());
  }
}
