package community.mhc.chassis.web;

import java.util.UUID;

/** Who is asking, as the token says: an argument of any endpoint that needs to know. */
public record Caller(UUID memberId) {}
