package com.creativeai.sandbox.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes BSON values as bytes whose unsigned order is the BSON comparison order. Every value starts
 * with a tag (odd, 0x01 to 0x7F) and no value is a prefix of another, so values can be strung
 * together; a descending field is written with all bits turned.
 */
final class KeyWriter {

  private static final int MIN_KEY = 0x01;
  private static final int NULL = 0x11;
  private static final int NUMBER = 0x19;
  static final int TEXT = 0x21;
  private static final int DOCUMENT = 0x29;
  private static final int ARRAY = 0x31;
  private static final int BINARY = 0x39;
  private static final int LEGACY_UUID = 0x41;
  private static final int UUID_VALUE = 0x43;
  private static final int OBJECT_ID = 0x49;
  private static final int FLAG = 0x51;
  private static final int DATE = 0x59;
  private static final int TIMESTAMP = 0x61;
  private static final int PATTERN = 0x69;
  private static final int MAX_KEY = 0x7F;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(48);

  /** How many bytes follow the tag; -1 where that depends on the value. */
  static int sizeOf(int tag) {
    return switch (tag) {
      case MIN_KEY, NULL, MAX_KEY -> 0;
      case FLAG -> 1;
      case DATE, TIMESTAMP -> Long.BYTES;
      case NUMBER -> Long.BYTES + Short.BYTES;
      case OBJECT_ID -> 12;
      case UUID_VALUE, LEGACY_UUID -> 2 * Long.BYTES;
      default -> -1;
    };
  }

  OrderedKey key() {
    return new OrderedKey(out.toByteArray());
  }

  KeyWriter raw(OrderedKey key) {
    out.writeBytes(key.bytes());
    return this;
  }

  KeyWriter value(@Nullable Object value, boolean ascending) {
    if (ascending) {
      write(value);
    } else {
      byte[] bytes = OrderedKey.of(value == null ? Missing.getInstance() : value).bytes();
      for (byte b : bytes) {
        out.write(~b);
      }
    }
    return this;
  }

  /**
   * A bound before or after every value of the same type as this one, in the order of the field.
   */
  KeyWriter edge(Object sameType, boolean ascending, boolean low) {
    int tag = OrderedKey.of(sameType).bytes()[0];
    if (ascending) {
      out.write(low ? tag : tag + 1);
    } else {
      out.write(low ? ~(tag + 1) : ~(tag - 1));
    }
    return this;
  }

  private void write(@Nullable Object value) {
    if (Missing.isNullOrMissing(value)) {
      out.write(NULL);
    } else if (value instanceof Decimal128) {
      throw new MongoServerError(
          2, "BadValue", "The embedded store does not index decimal128 values.");
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof CharSequence text) {
      out.write(TEXT);
      text(text.toString());
    } else if (value instanceof Map<?, ?> document) {
      document(document);
    } else if (value instanceof Collection<?> array) {
      out.write(ARRAY);
      array.forEach(this::write);
      out.write(0);
    } else {
      scalar(value);
    }
  }

  private void scalar(@Nullable Object value) {
    if (value instanceof ObjectId id) {
      fixed(OBJECT_ID, id.toByteArray());
    } else if (value instanceof Instant instant) {
      fixed(DATE, sortable(instant.toEpochMilli()));
    } else if (value instanceof Boolean flag) {
      fixed(FLAG, (byte) (flag ? 1 : 0));
    } else if (value instanceof UUID uuid) {
      fixed(UUID_VALUE, bytes(uuid));
    } else if (value instanceof LegacyUUID legacy) {
      fixed(LEGACY_UUID, bytes(legacy.getUuid()));
    } else if (value instanceof BinData binary) {
      fixed(BINARY, ByteBuffer.allocate(4).putInt(binary.getData().length).array());
      out.writeBytes(binary.getData());
    } else if (value instanceof BsonTimestamp timestamp) {
      fixed(TIMESTAMP, ByteBuffer.allocate(8).putLong(timestamp.getValue()).array());
    } else if (value instanceof BsonRegularExpression pattern) {
      out.write(PATTERN);
      text(pattern.toString());
    } else if (value instanceof MinKey) {
      out.write(MIN_KEY);
    } else if (value instanceof MaxKey) {
      out.write(MAX_KEY);
    } else {
      throw new MongoServerError(
          2, "BadValue", "The embedded store does not index values of type " + typeOf(value));
    }
  }

  private static String typeOf(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getSimpleName();
  }

  /** The nearest double, then how far the number is from it: integers beyond 2^53 stay apart. */
  private void number(Number number) {
    double nearest = number.doubleValue() + 0.0;
    long rest = number instanceof Long exact ? exact - (long) nearest : 0;
    long bits = Double.doubleToLongBits(nearest);
    fixed(NUMBER, sortable(bits < 0 ? bits ^ Long.MAX_VALUE : bits));
    out.writeBytes(ByteBuffer.allocate(2).putShort((short) (rest ^ 0x8000)).array());
  }

  private void text(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.write(b);
      if (b == 0) {
        out.write(0xFF);
      }
    }
    out.write(0);
    out.write(0);
  }

  private void document(Map<?, ?> document) {
    out.write(DOCUMENT);
    new Document(asFields(document))
        .forEach(
            (name, value) -> {
              out.write(TEXT);
              text(name);
              write(value);
            });
    out.write(0);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> asFields(Map<?, ?> document) {
    return (Map<String, ?>) document;
  }

  private void fixed(int tag, byte... payload) {
    out.write(tag);
    out.writeBytes(payload);
  }

  private static byte[] sortable(long value) {
    return ByteBuffer.allocate(8).putLong(value ^ Long.MIN_VALUE).array();
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }
}
