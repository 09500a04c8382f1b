package community.mhc.chassis.stream.relay;

import org.axonframework.serialization.Revision;

/** Something was said, the {@code number}th of its aggregate, from 0. */
@Revision("1")
public record Said(long number) {}
