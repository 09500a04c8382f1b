package community.mhc.local.cli;

/** A command could not do what was asked; the message tells its user why, and what to do. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }
}
