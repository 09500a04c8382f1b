package community.mhc.chassis.problem;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoWriteConcernException;
import community.mhc.eventstore.OutcomeUnknownException;
import community.mhc.eventstore.StoreUnavailableException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that does not answer, which comes back, from one that refuses, which will refuse again. */
public final class StoreAway {

    private StoreAway() {}

    /** Whether it, or what caused it, says that the database is away, shutting down or electing a primary. */
    public static boolean isTheCauseOf(@Nullable Throwable e) {
        return Stream.iterate(e, t -> t != null, Throwable::getCause).limit(10).anyMatch(StoreAway::saysSo);
    }

    private static boolean saysSo(Throwable e) {
        return switch (e) {
            case StoreUnavailableException unavailable -> true;
            case OutcomeUnknownException unknown -> true;
            case MongoNotPrimaryException notPrimary -> true;
            case MongoNodeIsRecoveringException recovering -> true;
            // Stored, but not by a majority yet, or not known to be.
            case MongoWriteConcernException unconfirmed -> true;
            case MongoBulkWriteException bulk -> bulk.getWriteErrors().isEmpty();
            // The driver's own exceptions (sockets, time-outs) have no code of a server, which says itself what may be
            // tried again.
            case MongoException mongo -> mongo.getCode() <= 0 || mongo.hasErrorLabel("RetryableWriteError");
            default -> false;
        };
    }
}
