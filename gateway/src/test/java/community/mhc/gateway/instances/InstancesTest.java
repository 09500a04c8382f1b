package community.mhc.gateway.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstancesTest {

    private static final URI ONE = URI.create("http://127.0.0.1:1");
    private static final URI TWO = URI.create("http://127.0.0.1:2");

    private final Instances instances = new Instances();

    @BeforeEach
    void twoRun() {
        instances.tell(Map.of("forum-service", List.of(ONE, TWO)));
    }

    private Instance next(Instance... tried) {
        return instances.next("forum-service", List.of(tried)).orElseThrow();
    }

    @Test
    void theyTakeTurns() {
        assertThat(List.of(next().base(), next().base(), next().base())).containsExactly(ONE, TWO, ONE);
    }

    @Test
    void oneThatRefusedIsLeftAloneForAWhile() {
        next().failed();
        assertThat(List.of(next().base(), next().base(), next().base())).containsOnly(TWO);
    }

    @Test
    void whenAllRefusedTheyAreTriedAllTheSame() {
        next().failed();
        next().failed();
        assertThat(next()).isNotNull();
    }

    @Test
    void aSecondAttemptGoesToTheOther() {
        Instance first = next();
        assertThat(next(first)).isNotEqualTo(first);
        assertThat(instances.next("forum-service", List.of(first, next(first)))).isEmpty();
    }

    @Test
    void oneThatStaysKeepsItsPauseWhenTheListChanges() {
        next().failed();
        instances.tell(Map.of("forum-service", List.of(ONE, TWO)));
        assertThat(List.of(next().base(), next().base())).containsOnly(TWO);
    }

    @Test
    void thePathIsKeptAsItWasWritten() {
        URI url = URI.create("http://forum-service/api/v1/groups?q=a%20b&x=%C3%A4");
        assertThat(next().at(url)).hasToString("http://127.0.0.1:1/api/v1/groups?q=a%20b&x=%C3%A4");
    }
}
