package com.creativeai.sandbox.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How keys and documents lie in the file: their bytes, never Java serialization (which would need
 * our classes in H2's loader).
 */
final class ByteTypes {

  private static final int OBJECT_OVERHEAD = 40;

  private ByteTypes() {}

  /** A map from document position to the document's BSON. */
  static MVMap.Builder<OrderedKey, byte[]> documents() {
    return new MVMap.Builder<OrderedKey, byte[]>().keyType(new Keys()).valueType(new Blobs());
  }

  /** A map from index entry to document position. */
  static MVMap.Builder<OrderedKey, OrderedKey> entries() {
    return new MVMap.Builder<OrderedKey, OrderedKey>().keyType(new Keys()).valueType(new Keys());
  }

  private static byte[] readBytes(ByteBuffer buffer) {
    byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
    buffer.get(bytes);
    return bytes;
  }

  private static final class Keys extends BasicDataType<OrderedKey> {

    @Override
    public int compare(OrderedKey a, OrderedKey b) {
      return a.compareTo(b);
    }

    @Override
    public int getMemory(OrderedKey key) {
      return OBJECT_OVERHEAD + key.bytes().length;
    }

    @Override
    public void write(WriteBuffer buffer, OrderedKey key) {
      buffer.putVarInt(key.bytes().length).put(key.bytes());
    }

    @Override
    public OrderedKey read(ByteBuffer buffer) {
      return new OrderedKey(readBytes(buffer));
    }

    @Override
    public OrderedKey[] createStorage(int size) {
      return new OrderedKey[size];
    }
  }

  private static final class Blobs extends BasicDataType<byte[]> {

    @Override
    public int getMemory(byte[] blob) {
      return OBJECT_OVERHEAD + blob.length;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] blob) {
      buffer.putVarInt(blob.length).put(blob);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
      return readBytes(buffer);
    }

    @Override
    public byte[][] createStorage(int size) {
      return new byte[size][];
    }
  }
}
