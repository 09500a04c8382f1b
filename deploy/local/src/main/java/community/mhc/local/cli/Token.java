package community.mhc.local.cli;

import community.mhc.local.app.LocalPlan;
import community.mhc.local.app.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "token", description = "Prints an access token for a member, for scripts (local stack only).")
final class Token implements Callable<Integer> {

    @Mixin
    private final Target target = new Target();

    @Parameters(paramLabel = "EMAIL")
    private String email = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        var member = target.running().status().of(LocalPlan.MEMBER_SERVICE);
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + member.getFirst().port() + "/local/token"))
                .header("Authorization", "Bearer " + Secrets.of(target.data()).localTokens())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("email", email))))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Failure(
                        answer.statusCode() == 404
                                ? "No member has this address."
                                : "member-service answered " + answer.statusCode() + "; see ./mhc logs member-service");
            }
            System.out.println(JsonMapper.shared()
                    .readTree(answer.body())
                    .get("access_token")
                    .asString());
        }
        return 0;
    }
}
