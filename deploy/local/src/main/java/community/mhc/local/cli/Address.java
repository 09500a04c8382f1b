package community.mhc.local.cli;

import community.mhc.local.app.StackSettings;
import picocli.CommandLine.Option;

/** Where the gateway listens. */
final class Address {

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "The gateway's port (default: ${DEFAULT-VALUE}). All others are picked free.")
    int port;

    @Option(
            names = "--host",
            defaultValue = StackSettings.LOOPBACK,
            description = "The gateway's address (default: ${DEFAULT-VALUE}); 0.0.0.0 lets other machines in.")
    String host = StackSettings.LOOPBACK;
}
