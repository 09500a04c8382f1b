package community.mhc.member;

import community.mhc.chassis.security.PublicPaths;
import community.mhc.chassis.store.EventTypes;
import community.mhc.member.connection.ConnectionEvent;
import community.mhc.member.profile.MemberEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What the chassis wants to know of this service. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    /** The stored names: never changed once an event was stored under them. */
    static final EventTypes EVENT_TYPES = EventTypes.in("member")
            .type(MemberEvent.Registered.class, "member-registered")
            .type(MemberEvent.ProfileChanged.class, "profile-changed")
            .type(ConnectionEvent.Requested.class, "connection-requested")
            .type(ConnectionEvent.Accepted.class, "connection-accepted")
            .type(ConnectionEvent.Declined.class, "connection-declined")
            .type(ConnectionEvent.Withdrawn.class, "connection-withdrawn")
            .type(ConnectionEvent.Removed.class, "connection-removed");

    @Bean
    EventTypes eventTypes() {
        return EVENT_TYPES;
    }

    /** A newcomer has no token yet. */
    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(HttpMethod.PUT, "/api/v1/members/*");
    }
}
