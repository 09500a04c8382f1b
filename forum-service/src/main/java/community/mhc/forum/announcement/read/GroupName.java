package community.mhc.forum.announcement.read;

import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** What this feature keeps of a group. */
public record GroupName(@BsonId UUID id, String name) {}
