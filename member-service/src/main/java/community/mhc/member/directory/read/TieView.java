package community.mhc.member.directory.read;

import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What is between two members, seen by the first of them.
 *
 * @param id viewer and viewed
 */
public record TieView(@BsonId String id, ConnectionState connection) {

    static String idOf(UUID viewer, UUID viewed) {
        return viewer + ":" + viewed;
    }
}
