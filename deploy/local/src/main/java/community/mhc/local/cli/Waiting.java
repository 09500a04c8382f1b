package community.mhc.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs a slow request beside the showing of its progress. */
final class Waiting {

    interface Request {
        void make() throws IOException, InterruptedException;
    }

    private Waiting() {}

    static CompletableFuture<Void> start(Request request) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        request.make();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                Thread::startVirtualThread);
    }

    static void finish(CompletableFuture<Void> request) throws IOException {
        try {
            request.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e.getCause());
        }
    }
}
