package community.mhc.chassis.sample;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import community.mhc.chassis.views.CollectionSetup;
import community.mhc.chassis.views.ViewCollections;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What notes are read by. */
@Component
class NoteCollection implements CollectionSetup {

    private final MongoCollection<Document> notes;

    NoteCollection(ViewCollections views) {
        notes = views.collection(NoteProjection.GROUP, "notes");
    }

    @Override
    public void prepare(MongoDatabase database) {
        notes.createIndex(Indexes.ascending("text"));
    }
}
