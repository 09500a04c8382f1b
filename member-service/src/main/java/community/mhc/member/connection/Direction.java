package community.mhc.member.connection;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who asked whom, seen from one of the two. */
public enum Direction {
    /** The other asked me. */
    @JsonProperty("incoming")
    INCOMING,
    /** I asked the other. */
    @JsonProperty("outgoing")
    OUTGOING
}
