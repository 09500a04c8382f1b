package community.mhc.localmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** MongoDB's limit of 16 MB for a document. */
final class Sizes {

    static final int MOST_DOCUMENT_BYTES = 16 << 20;

    private static final int OBJECT_TOO_LARGE = 10334;
    private static final int UPDATED_TOO_LARGE = 17419;

    private Sizes() {}

    static void checkUpdated(byte[] document) {
        if (document.length > MOST_DOCUMENT_BYTES) {
            throw new MongoServerError(
                    UPDATED_TOO_LARGE,
                    "Location17419",
                    "Resulting document after update is larger than " + MOST_DOCUMENT_BYTES);
        }
    }

    static byte[] checked(byte[] document) {
        if (document.length > MOST_DOCUMENT_BYTES) {
            throw new MongoServerError(
                    OBJECT_TOO_LARGE,
                    "BSONObjectTooLarge",
                    "BSONObj size: %d is invalid. Size must be between 0 and %d"
                            .formatted(document.length, MOST_DOCUMENT_BYTES));
        }
        return document;
    }
}
