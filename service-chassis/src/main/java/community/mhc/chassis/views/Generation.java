package community.mhc.chassis.views;

/**
 * One making of a projection's views.
 *
 * @param projection its processing group
 * @param number 0 for the first; each rebuild takes the next number, and none is used twice
 */
public record Generation(String projection, int number) {

    /** What the processor that makes it is called, in tokens too. */
    public String processor() {
        return stored(projection);
    }

    /** What the projection's collection {@code name} is stored as. */
    public String stored(String name) {
        return number == 0 ? name : name + ".g" + number;
    }
}
