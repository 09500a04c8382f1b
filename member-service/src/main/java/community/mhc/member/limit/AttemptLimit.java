package community.mhc.member.limit;

import java.time.Duration;

/**
 * So many attempts in so much time.
 *
 * @param count the last attempt that is allowed, at least 1
 * @param window at least a second
 */
public record AttemptLimit(int count, Duration window) {}
