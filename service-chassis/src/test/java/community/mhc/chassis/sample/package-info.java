/** The smallest service there can be, through which the plumbing is tested: notes that are written and changed. */
package community.mhc.chassis.sample;
