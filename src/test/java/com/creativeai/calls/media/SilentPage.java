package com.creativeai.calls.media;

/** A page that nobody looks at. */
final class SilentPage implements PageLine {
  @Override
  public void play(String payload) {}

  @Override
  public void playPerson(String payload) {}

  @Override
  public void mark(String name) {}

  @Override
  public void clear() {}

  @Override
  public void close() {}
}
