package community.mhc.chassis.security;

import community.mhc.chassis.problem.Problems;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** What the server on the management port has before anything else. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
public class ManagementConfiguration {

    @Bean
    FilterRegistrationBean<ManagementGuard> managementGuard(Problems problems) {
        var guard = new FilterRegistrationBean<>(new ManagementGuard(problems));
        guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return guard;
    }
}
