package community.mhc.local.stack;

/**
 * A part of the stack: one process, or for a scalable service any number of instances.
 *
 * @param external where it runs if it is not ours to start, else empty
 */
public record Part(String name, Role role, boolean scalable, String external) {

    /** A part with one process. */
    public static Part single(String name, Role role) {
        return new Part(name, role, false, "");
    }

    /** A service that may have several instances. */
    public static Part service(String name) {
        return new Part(name, Role.SERVICE, true, "");
    }

    /** A part that somebody else runs at {@code address}. */
    public static Part external(String name, Role role, String address) {
        return new Part(name, role, false, address);
    }

    boolean isExternal() {
        return !external.isEmpty();
    }

    /** The name of its instance {@code number}, from 1: the first is called as the part is. */
    public String instance(int number) {
        return number == 1 ? name : name + "-" + number;
    }
}
