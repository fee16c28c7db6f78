package com.creativeai.calls.store;

import com.creativeai.calls.cost.SpendingStore;
import com.creativeai.calls.model.AttemptStore;
import com.creativeai.calls.model.CallStore;
import com.creativeai.calls.model.NumberGuard;
import com.creativeai.calls.model.RecordingArchive;
import com.creativeai.calls.model.SearchIndex;
import com.creativeai.calls.model.TranscriptStore;
import com.creativeai.calls.number.NumberStore;
import com.creativeai.calls.schedule.ScheduleStore;
import com.creativeai.calls.transfer.DestinationStore;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;

/** The stores of calls as they are, on an empty database. */
public record StoresForTests(
    CallStore calls,
    AttemptStore attempts,
    NumberGuard guard,
    TranscriptStore transcripts,
    SearchIndex searchIndex,
    RecordingArchive recordings,
    NumberStore numbers,
    DestinationStore destinations,
    SpendingStore spending,
    ScheduleStore schedule) {

  public static StoresForTests on(MongoDatabase database, Clock clock) {
    new CallsSchema().apply(database);
    return new StoresForTests(
        new MongoCallStore(database, clock),
        new MongoAttemptStore(database),
        new MongoNumberGuard(database),
        new MongoTranscriptStore(database, clock),
        new MongoSearchIndex(database),
        new GridFsRecordingArchive(database),
        new MongoNumberStore(database),
        new MongoDestinationStore(database),
        new MongoSpendingStore(database),
        new MongoScheduleStore(database));
  }
}
