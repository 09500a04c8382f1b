package community.mhc.member.account.write;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import community.mhc.member.account.Credentials;
import community.mhc.member.account.EmailAddress;
import community.mhc.member.signin.Newcomer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class CredentialsIT {

    private static final int TRIES = 9;

    @Autowired
    RestTestClient http;

    @Autowired
    Credentials credentials;

    /** Without the hash for nobody, an unknown address would be answered some fifty times faster. */
    @Test
    void theTimeOfAnAnswerDoesNotTellWhetherThereIsAnAccount() {
        var ruth = Newcomer.named("Ruth Alder").joins(http);
        nanosOf(ruth.email());
        var wrong = new long[TRIES];
        var unknown = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            wrong[i] = nanosOf(ruth.email());
            unknown[i] = nanosOf("nobody-" + ruth.email());
        }
        assertThat((double) median(unknown) / median(wrong)).isBetween(0.4, 2.5);
    }

    private long nanosOf(String email) {
        var begin = System.nanoTime();
        assertThat(credentials.check(EmailAddress.of(email), "not the right password", "127.0.0.1"))
                .isNull();
        return System.nanoTime() - begin;
    }

    private static long median(long[] nanos) {
        return LongStream.of(nanos).sorted().skip(TRIES / 2).findFirst().orElseThrow();
    }
}
