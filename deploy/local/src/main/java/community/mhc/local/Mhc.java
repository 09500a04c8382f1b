package community.mhc.local;

import community.mhc.local.cli.Commands;
import picocli.CommandLine;

/** The command line: {@code ./mhc COMMAND}. */
public final class Mhc {

    private Mhc() {}

    /** Exits with 0 on success, 1 on failure, 2 on words that no command understands. */
    public static void main(String[] args) {
        CommandLine commands = Commands.all();
        System.exit(commands.execute(args));
    }
}
