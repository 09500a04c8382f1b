package community.mhc.localmongo;

import de.bwaldvogel.mongo.MongoDatabase;

/** A database and the name of a collection in it; printed {@code database.collection}. */
record Namespace(MongoDatabase database, String collection) {

    @Override
    public String toString() {
        return database.getDatabaseName() + "." + collection;
    }
}
