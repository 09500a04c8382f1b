package community.mhc.local.stack;

import java.util.List;

/**
 * A whole stack, as it is now.
 *
 * @param address where a browser finds it
 * @param supervisor the process that keeps the others running
 * @param processes in the plan's order
 */
public record StackStatus(String address, ProcessStatus supervisor, List<ProcessStatus> processes) {

    /** Whether every process does its work. */
    public boolean isReady() {
        return !processes.isEmpty() && processes.stream().allMatch(ProcessStatus::isReady);
    }

    /** The bytes in RAM of all processes together, the supervisor's included. */
    public long residentBytes() {
        return supervisor.residentBytes()
                + processes.stream().mapToLong(ProcessStatus::residentBytes).sum();
    }

    /** The instances of a service, or the one process of that name. */
    public List<ProcessStatus> of(String name) {
        return processes.stream()
                .filter(process ->
                        process.name().equals(name) || process.service().equals(name))
                .toList();
    }
}
