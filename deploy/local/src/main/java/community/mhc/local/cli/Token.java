package community.mhc.local.cli;

import community.mhc.local.app.LocalTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Prints an access token for a member, for scripts (local stack only).")
final class Token implements Callable<Integer> {

    @Mixin
    private final Target target = new Target();

    @Parameters(paramLabel = "EMAIL")
    private String email = "";

    @Override
    public Integer call() throws IOException {
        try {
            System.out.println(new LocalTokens(target.running().status(), target.data()).of(email));
            return 0;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new Failure(e.getMessage() + " See ./mhc logs member-service");
        }
    }
}
