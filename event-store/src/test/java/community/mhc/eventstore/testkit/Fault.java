package community.mhc.eventstore.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * What happens to a request on its way to the server, or to the answer on its way back.
 *
 * <p>A driver may repeat a request by itself and tell nobody ({@code retryWrites}, {@code retryReads}); with both off in the connection
 * string, each fault is met by the code above the driver.
 */
public sealed interface Fault {

    /**
     * MongoDB's codes for a primary that steps down, is none, is interrupted by its shutdown or by a change of its state, or shuts down.
     * Whether the request was executed none of them says.
     */
    List<Integer> STATE_CHANGES = List.of(189, 10107, 11600, 11602, 91);

    /** It gets through. */
    Fault NONE = new None();
    /** The connection breaks before the server has it. */
    Fault REQUEST_LOST = new CutRequest(0);
    /** The server executes it; the connection breaks before the answer is back. */
    Fault REPLY_LOST = new CutReply(0);
    /** The connection breaks; the server gets the request when {@link FaultyLink#deliverLate} is called, or a minute later. */
    Fault REQUEST_LATE = new Late(Duration.ofMinutes(1));

    /** It gets through, and so does whatever is answered. */
    record None() implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException {
            exchange.passThrough();
        }
    }

    /** The connection breaks when the server has {@code share} of the request, 0 to below 1. */
    record CutRequest(double share) implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException {
            exchange.sendPart(share);
            exchange.breakOff();
        }
    }

    /** The server executes it; the connection breaks when the driver has {@code share} of the answer, 0 to below 1. */
    record CutReply(double share) implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException {
            exchange.answerPart(exchange.execute(), share);
            exchange.breakOff();
        }
    }

    /** The driver's connection breaks; the server executes the request that much later, when nobody waits for it any more. */
    record Late(Duration after) implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException, InterruptedException {
            exchange.hangUp();
            exchange.holdBack(after);
            exchange.execute();
            exchange.breakOff();
        }
    }

    /** Time passes before it is executed, and after that before it is answered; zero for none. */
    record Slow(Duration before, Duration after) implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException, InterruptedException {
            Thread.sleep(before);
            WireMessage answer = exchange.execute();
            Thread.sleep(after);
            exchange.answer(answer);
        }
    }

    /**
     * The server ends the command with an error of its own, after it executed the first {@code documents} of an insert: 0 for none.
     * Other commands are not executed.
     *
     * @param code one of MongoDB's, {@link #STATE_CHANGES} for some
     */
    record Failed(int code, int documents) implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException {
            exchange.executeFirst(documents);
            exchange.answer(exchange.request()
                    .answer(new BsonDocument("ok", new BsonDouble(0))
                            .append("code", new BsonInt32(code))
                            .append("errmsg", new BsonString("made up by a test"))));
        }
    }

    /** The same, told as an error of one document: the one behind those that were executed. */
    record FailedDocument(int code, int documents) implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException {
            int done = exchange.executeFirst(documents);
            exchange.answer(exchange.request()
                    .answer(new BsonDocument("ok", new BsonDouble(1))
                            .append("n", new BsonInt32(done))
                            .append(
                                    "writeErrors",
                                    new BsonArray(List.of(new BsonDocument("index", new BsonInt32(done))
                                            .append("code", new BsonInt32(code))
                                            .append("errmsg", new BsonString("made up by a test")))))));
        }
    }

    /** The majority did not confirm a write in time. Written on the primary or, as after a rollback, not. */
    record Unconfirmed(boolean written) implements Fault {
        private static final int WRITE_CONCERN_TIMEOUT = 64;

        @Override
        public void strike(Exchange exchange) throws IOException {
            BsonDocument answer = written
                    ? exchange.execute().body().clone()
                    : new BsonDocument("ok", new BsonDouble(1))
                            .append("n", new BsonInt32(exchange.request().documents()));
            exchange.answer(exchange.request()
                    .answer(mutable(answer)
                            .append(
                                    "writeConcernError",
                                    new BsonDocument("code", new BsonInt32(WRITE_CONCERN_TIMEOUT))
                                            .append("errmsg", new BsonString("waiting for replication timed out"))
                                            .append("errInfo", new BsonDocument("wtimeout", BsonBoolean.TRUE)))));
        }
    }

    /** The server executes it and answers with a wrong count of what it inserted. */
    record Miscounted(int count) implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException {
            WireMessage answer = exchange.execute();
            exchange.answer(answer.saying(mutable(answer.body()).append("n", new BsonInt32(count))));
        }
    }

    /** For the link alone, which does it to each request that this was chosen for. */
    void strike(Exchange exchange) throws IOException, InterruptedException;

    private static BsonDocument mutable(BsonDocument document) {
        BsonDocument copy = new BsonDocument();
        copy.putAll(document);
        return copy;
    }
}
