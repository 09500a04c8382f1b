package community.mhc.chassis.views;

import com.mongodb.client.MongoDatabase;

/**
 * Prepares the collections of one feature (indexes, above all). Runs at every start and for every new generation of a projection,
 * before anything reads or writes them.
 */
@FunctionalInterface
public interface CollectionSetup {

    /** Must be safe to repeat, and to run in two instances at once. */
    void prepare(MongoDatabase database);
}
