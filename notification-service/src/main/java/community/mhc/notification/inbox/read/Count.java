package community.mhc.notification.inbox.read;

/** How many there are. */
record Count(long count) {}
