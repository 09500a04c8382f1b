package community.mhc.chassis.stream;

import java.util.List;

/**
 * What is in a service's topics, held against what its store says should be.
 *
 * @param position up to which both were read
 * @param events in the store
 * @param leaving how many of them are for others
 * @param messages in the topics, repeats included
 * @param repeats which consumers drop
 * @param missing messages that a consumer who reads from the beginning would not see
 * @param surplus messages that such a consumer would see and the store does not have
 * @param differing the first ten aggregates, as {@code topic/id}, that differ in any way, order included; empty is exact
 */
record Comparison(
        long position,
        long events,
        long leaving,
        long messages,
        long repeats,
        long missing,
        long surplus,
        List<String> differing) {}
