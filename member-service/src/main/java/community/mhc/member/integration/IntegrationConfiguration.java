package community.mhc.member.integration;

import community.mhc.chassis.stream.OutgoingTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that are ours. */
@Configuration(proxyBeanMethods = false)
class IntegrationConfiguration {

    @Bean
    OutgoingTopics outgoingTopics() {
        return OutgoingTopics.of(MemberMessages.MEMBERS, MemberMessages.CONNECTIONS);
    }
}
