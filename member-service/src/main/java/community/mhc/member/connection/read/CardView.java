package community.mhc.member.connection.read;

import community.mhc.member.profile.MemberCard;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** The short form of every member, to be copied into requests. */
public record CardView(@BsonId UUID id, MemberCard card) {}
