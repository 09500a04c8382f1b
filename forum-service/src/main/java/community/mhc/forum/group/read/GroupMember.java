package community.mhc.forum.group.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import community.mhc.forum.group.Role;
import community.mhc.viewer.MemberRef;
import java.time.Instant;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A person of a group, stored as it is sent.
 *
 * @param id of the membership
 * @param role the last one, where {@code place} is outside
 * @param since when they joined or, while they wait, asked
 * @param order position of the event of {@code since}: the order of the list
 */
public record GroupMember(
        @BsonId @JsonIgnore UUID id,
        @JsonIgnore UUID groupId,
        MemberRef member,
        Role role,
        Instant since,
        @JsonIgnore Place place,
        @JsonIgnore long order,
        @JsonIgnore long position) {

    /** Where a person stands who has, or had, to do with a group. */
    public enum Place {
        INSIDE,
        ASKING,
        OUTSIDE
    }
}
