package community.mhc.member;

import community.mhc.member.connection.ConnectionEvent;
import community.mhc.member.profile.MemberEvent;
import java.util.List;
import java.util.UUID;

/** One example of every event, the same ones in the golden files and in the contracts. */
public final class Examples {

    public static final UUID RUTH = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");
    public static final UUID OMAR = UUID.fromString("0190a1b2-0000-7000-8000-000000000002");
    public static final UUID CONNECTION = UUID.fromString("0190a1b2-0000-7000-8000-0000000000c1");

    private Examples() {}

    public static List<Object> all() {
        return List.of(
                new MemberEvent.Registered(RUTH, "ruth@example.org", "Ruth Alder", "psychiatric-nurse", "VT"),
                new MemberEvent.ProfileChanged(
                        RUTH, 1, List.of("EMDR"), List.of("Veterans"), List.of("English", "Spanish"), "Nights mostly"),
                new ConnectionEvent.Requested(CONNECTION, RUTH, OMAR, "We met in Taos"),
                new ConnectionEvent.Accepted(CONNECTION, RUTH, OMAR),
                new ConnectionEvent.Declined(CONNECTION, RUTH, OMAR),
                new ConnectionEvent.Withdrawn(CONNECTION, RUTH, OMAR),
                new ConnectionEvent.Removed(CONNECTION, RUTH, OMAR, OMAR));
    }
}
