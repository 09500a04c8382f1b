package community.mhc.member.directory.read;

import community.mhc.member.connection.Direction;
import community.mhc.member.connection.Standing;
import java.util.UUID;

/** What is between the caller and a member. */
public record ConnectionState(UUID id, Standing state, Direction direction) {}
