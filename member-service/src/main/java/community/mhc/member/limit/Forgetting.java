package community.mhc.member.limit;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes old counters every ten minutes, in every instance: doing it twice is harmless. */
@Component
class Forgetting {

    private final Attempts attempts;

    Forgetting(Attempts attempts) {
        this.attempts = attempts;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forgetOldAttempts() {
        attempts.forgetOld();
    }
}
