package community.mhc.chassis.test;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Compares every answer of every service that a test starts with its document, which {@link ApiContract} holds to be its contract. */
@AutoConfiguration
public class ComparingConfiguration {

    /** Around everything, so that it sees what filters answer too, and what the container's error page becomes. */
    @Bean
    FilterRegistrationBean<ComparingFilter> comparingFilter() {
        var filter = new FilterRegistrationBean<>(new ComparingFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        filter.setAsyncSupported(true);
        return filter;
    }
}
