package community.mhc.chassis.store;

import java.util.List;

/** The processing groups whose views answer readers. */
record ProjectionGroups(List<String> names) {}
