package community.mhc.local.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM of the local stack: many small ones share two cores, so each starts quickly and stays small. */
record Jvm(Path home, int heapMebibytes) {

    List<String> command(List<String> aotFlags, List<String> program) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.add("-Xmx" + heapMebibytes + "m");
        command.add("-Xms16m");
        command.add("-Xss512k");
        // One thread collects a heap of this size as fast as several, and keeps no memory for their coordination.
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+UseCompactObjectHeaders");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:-UsePerfData");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        // Which classes it cannot cache is of no use to a reader of the log.
        command.add("-Xlog:aot*=error,cds*=error");
        command.addAll(aotFlags);
        command.addAll(program);
        return command;
    }
}
