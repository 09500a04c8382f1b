package community.mhc.eventstore;

import java.io.IOException;
import java.time.Duration;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** What happens to a request on its way to the server, or to the answer on its way back. */
sealed interface Fault {

    void strike(Exchange exchange) throws IOException, InterruptedException;

    Fault NONE = new None();
    /** The connection breaks before the server has it. */
    Fault REQUEST_LOST = new CutRequest(0);
    /** The server executes it; the connection breaks before the answer is back. */
    Fault REPLY_LOST = new CutReply(0);
    /** The connection breaks; the server gets the request only when {@link FaultyLink#deliverLate} is called. */
    Fault REQUEST_LATE = new Late(Duration.ofMinutes(1));

    /** It gets through. */
    record None() implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException {
            exchange.answer(exchange.execute());
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

    /** The driver's connection breaks; the server executes the request later, when nobody waits for it any more. */
    record Late(Duration after) implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException, InterruptedException {
            exchange.hangUp();
            exchange.holdBack(after);
            exchange.execute();
            exchange.breakOff();
        }
    }

    /** Before and after it is executed some time passes. */
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

    /** The same, told as an error of one document. */
    record FailedDocument(int code, int documents) implements Fault {
        @Override
        public void strike(Exchange exchange) throws IOException {
            int done = exchange.executeFirst(documents);
            exchange.answer(exchange.request()
                    .answer(new BsonDocument("ok", new BsonDouble(1))
                            .append("n", new BsonInt32(done))
                            .append(
                                    "writeErrors",
                                    new BsonArray(java.util.List.of(new BsonDocument("index", new BsonInt32(done))
                                            .append("code", new BsonInt32(code))
                                            .append("errmsg", new BsonString("made up by a test")))))));
        }
    }

    /** The majority did not confirm in time. Written on the primary or, as after a rollback, not. */
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

    private static BsonDocument mutable(BsonDocument document) {
        BsonDocument copy = new BsonDocument();
        copy.putAll(document);
        return copy;
    }
}
