package community.mhc.member;

import community.mhc.member.connection.events.ConnectionAccepted;
import community.mhc.member.connection.events.ConnectionDeclined;
import community.mhc.member.connection.events.ConnectionRemoved;
import community.mhc.member.connection.events.ConnectionRequested;
import community.mhc.member.connection.events.ConnectionWithdrawn;
import community.mhc.member.profile.events.MemberRegistered;
import community.mhc.member.profile.events.ProfileChanged;
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
                new MemberRegistered(RUTH, "ruth@example.org", "Ruth Alder", "psychiatric-nurse", "VT"),
                new ProfileChanged(
                        RUTH, 1, List.of("EMDR"), List.of("Veterans"), List.of("English", "Spanish"), "Nights mostly"),
                new ConnectionRequested(CONNECTION, RUTH, OMAR, "We met in Taos"),
                new ConnectionAccepted(CONNECTION, RUTH, OMAR),
                new ConnectionDeclined(CONNECTION, RUTH, OMAR),
                new ConnectionWithdrawn(CONNECTION, RUTH, OMAR),
                new ConnectionRemoved(CONNECTION, RUTH, OMAR, OMAR));
    }
}
