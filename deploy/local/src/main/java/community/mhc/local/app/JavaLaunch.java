package community.mhc.local.app;

import community.mhc.local.stack.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts a Java program from its ahead-of-time cache, or records one if this process is the one to do so. */
final class JavaLaunch implements Launch {

    /** What to run, found anew for every start. */
    interface Program {

        /** The jar or class path of the newest build. */
        Path jar() throws IOException;

        /** The arguments of the JVM that come after its flags. */
        List<String> arguments(Path jar);
    }

    private final Jvm jvm;
    private final Program program;
    private final String cacheName;
    private final boolean records;
    private @Nullable AotCache cache;

    JavaLaunch(Jvm jvm, Program program, String cacheName, boolean records) {
        this.jvm = jvm;
        this.program = program;
        this.cacheName = cacheName;
        this.records = records;
    }

    @Override
    public List<String> command() throws IOException {
        var jar = program.jar();
        var previous = cache;
        if (previous != null) {
            previous.discard();
        }
        var fresh = new AotCache(jar.resolveSibling(cacheName + ".aot"));
        cache = fresh;
        // After a death it does not record: writing would only slow down the next one.
        boolean record = records && previous == null;
        return jvm.command(record ? fresh.flags() : fresh.flagsWithoutRecording(), program.arguments(jar));
    }

    @Override
    public void stopped(boolean wasReady) {
        var recorded = cache;
        if (recorded != null && wasReady) {
            recorded.keep();
        } else if (recorded != null) {
            recorded.discard();
        }
        cache = null;
    }
}
