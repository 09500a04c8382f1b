package community.mhc.forum;

import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Aggregates are not locked within an instance: the store's unique (aggregate, sequence) key decides a race, among threads as
 * among instances. Locks would make all replies to one thread wait for each other's append, though none changes the thread.
 */
@Configuration(proxyBeanMethods = false)
class OptimisticLocking {

    @Bean
    LockFactory optimistic() {
        return NullLockFactory.INSTANCE;
    }
}
