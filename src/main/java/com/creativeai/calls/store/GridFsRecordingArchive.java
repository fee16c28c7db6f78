package com.creativeai.calls.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.creativeai.calls.CallId;
import com.creativeai.calls.model.RecordingArchive;
import com.creativeai.platform.security.OrganizationId;
import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/** Audio in GridFS, bucket {@code recordings}, the call's id as file name. */
@ApplicationScoped
public class GridFsRecordingArchive implements RecordingArchive {
  private static final System.Logger LOG = System.getLogger(GridFsRecordingArchive.class.getName());

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
    // The earlier copies go only after the new one is there. Of two that are saved at the same time
    // the one with the higher id stays, whoever comes last: both must not delete the other's.
    bucket()
        .find(and(theOne(organization, call), lt("_id", saved)))
        .forEach(earlier -> delete(earlier.getObjectId()));
    return newest(organization, call).orElseThrow().getLength();
  }

  private void delete(ObjectId copy) {
    try {
      bucket().delete(copy);
    } catch (MongoGridFSException gone) {
      // Somebody else saved one too, and was faster.
      LOG.log(System.Logger.Level.DEBUG, "event=recording-copy-gone");
    }
  }

  @Override
  public Optional<InputStream> open(OrganizationId organization, CallId call, long from) {
    return newest(organization, call)
        .map(
            file -> {
              GridFSDownloadStream stream = bucket().openDownloadStream(file.getObjectId());
              stream.skip(from);
              return stream;
            });
  }

  private Optional<GridFSFile> newest(OrganizationId organization, CallId call) {
    return Optional.ofNullable(
        bucket().find(theOne(organization, call)).sort(descending("_id")).first());
  }

  private static Bson theOne(OrganizationId organization, CallId call) {
    return and(
        eq("filename", call.toString()), eq("metadata.organization", organization.toString()));
  }

  private GridFSBucket bucket() {
    return GridFSBuckets.create(database, CallsSchema.RECORDINGS);
  }
}
