package com.creativeai.sandbox.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the file with commits in our hands only, and says in one sentence when it cannot (S6). */
final class StoreFile {

  /**
   * Freed space is used again after this time, when the operating system has long been told to
   * write what replaced it.
   */
  private static final int RETENTION_MILLIS = 5_000;

  private static final int CACHE_MEGABYTES = 48;
  private static final int PAGE_BYTES = 4096;

  private StoreFile() {}

  static MVStore open(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      MVStore file =
          new MVStore.Builder()
              .fileName(path.toString())
              .autoCommitDisabled()
              // Zero: without it the store would commit by itself, in the middle of a change.
              .autoCommitBufferSize(0)
              .cacheSize(CACHE_MEGABYTES)
              .pageSplitSize(PAGE_BYTES)
              .open();
      file.setRetentionTime(RETENTION_MILLIS);
      file.setVersionsToKeep(0);
      return file;
    } catch (MVStoreException e) {
      throw new StoreUnavailable(reason(path, e), e);
    } catch (IOException e) {
      throw new StoreUnavailable(
          "The store directory " + path.getParent() + " cannot be written: " + e.getMessage() + ".",
          e);
    }
  }

  private static String reason(Path path, MVStoreException e) {
    return switch (e.getErrorCode()) {
      case DataUtils.ERROR_FILE_LOCKED ->
          "The store file "
              + path
              + " is in use by another process: stop that one, or set DATA_DIR to another directory.";
      case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
          "The store file "
              + path
              + " cannot be read or written: check its owner, its rights and the free space on the disk.";
      default -> damaged(path);
    };
  }

  static String damaged(Path path) {
    return "The store file "
        + path
        + " is damaged: put a backup in its place, or move it away to start empty.";
  }
}
