package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.creativeai.calls.CallId;
import com.creativeai.calls.model.RecordingArchive;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Audio in GridFS, bucket {@code recordings}, the call's id as file name. */
@ApplicationScoped
public class GridFsRecordingArchive implements RecordingArchive {
  @Inject MongoDatabase database;

  public GridFsRecordingArchive() {}

  public GridFsRecordingArchive(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public long save(OrganizationId organization, CallId call, InputStream wav) {
    GridFSUploadOptions owner =
        new GridFSUploadOptions().metadata(new Document("organization", organization.toString()));
    ObjectId saved = bucket().uploadFromStream(call.toString(), wav, owner);
    // The earlier copies go only after the new one is there.
    bucket()
        .find(and(theOne(organization, call), ne("_id", saved)))
        .forEach(earlier -> bucket().delete(earlier.getObjectId()));
    return Objects.requireNonNull(bucket().find(eq("_id", saved)).first()).getLength();
  }

  @Override
  public Optional<InputStream> open(OrganizationId organization, CallId call, long from) {
    GridFSFile file = bucket().find(theOne(organization, call)).first();
    if (file == null) {
      return Optional.empty();
    }
    GridFSDownloadStream stream = bucket().openDownloadStream(file.getObjectId());
    stream.skip(from);
    return Optional.of(stream);
  }

  private static Bson theOne(OrganizationId organization, CallId call) {
    return and(
        eq("filename", call.toString()), eq("metadata.organization", organization.toString()));
  }

  private GridFSBucket bucket() {
    return GridFSBuckets.create(database, CallsSchema.RECORDINGS);
  }
}
