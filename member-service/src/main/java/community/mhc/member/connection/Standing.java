package community.mhc.member.connection;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far two members have come with each other. */
public enum Standing {
    /** One has asked, the other has not answered. */
    @JsonProperty("requested")
    REQUESTED,
    /** The other said yes. */
    @JsonProperty("connected")
    CONNECTED
}
