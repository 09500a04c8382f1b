package community.mhc.chassis.openapi;

/** References within one document. */
final class References {

    private References() {}

    /** {@code Group} of {@code #/components/schemas/Group}. */
    static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
