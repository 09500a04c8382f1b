package community.mhc.local.stack;

import java.util.List;

/** What a stack consists of. */
public interface Plan {

    /** All parts, in the order a reader wants to see them. */
    List<Part> parts();

    /** The process that is {@code part}'s instance {@code number}, from 1. It may ask {@code ports} for any it needs. */
    ProcessSpec process(Part part, int number, Ports ports);
}
