package community.mhc.member.directory.read;

import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is between two members, seen by the first of them.
 *
 * @param id viewer and viewed
 * @param connection null once there is none any more
 */
public record TieView(@BsonId String id, @Nullable ConnectionState connection, long position) {

    static String idOf(UUID viewer, UUID viewed) {
        return viewer + ":" + viewed;
    }
}
