package community.mhc.member;

import community.mhc.chassis.test.HostileTexts;
import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.signin.Newcomer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class HostileTextsIT extends HostileTexts {

    @Autowired
    private RestTestClient http;

    @Autowired
    private JwtEncoder tokens;

    private Newcomer caller;
    private UUID other;

    @BeforeEach
    void twoMembers() {
        caller = Newcomer.named("Ruth Alder").joins(http);
        other = Newcomer.named("Omar Reyes").joins(http).id();
    }

    @Override
    protected UUID caller() {
        return caller.id();
    }

    @Override
    protected String token() {
        return caller.token(tokens);
    }

    @Override
    protected Map<String, Object> sound() {
        return Map.of("to", other, "email", UUID.randomUUID() + "@example.org", "name", "Ruth Alder");
    }
}
