package community.mhc.member;

import community.mhc.chassis.security.PublicPaths;
import community.mhc.chassis.store.EventTypes;
import community.mhc.member.connection.events.ConnectionAccepted;
import community.mhc.member.connection.events.ConnectionDeclined;
import community.mhc.member.connection.events.ConnectionRemoved;
import community.mhc.member.connection.events.ConnectionRequested;
import community.mhc.member.connection.events.ConnectionWithdrawn;
import community.mhc.member.profile.events.MemberRegistered;
import community.mhc.member.profile.events.ProfileChanged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What the chassis wants to know of this service. */
@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    /** The stored names: never changed once an event was stored under them. */
    static final EventTypes EVENT_TYPES = EventTypes.in("member")
            .type(MemberRegistered.class, "member-registered")
            .type(ProfileChanged.class, "profile-changed")
            .type(ConnectionRequested.class, "connection-requested")
            .type(ConnectionAccepted.class, "connection-accepted")
            .type(ConnectionDeclined.class, "connection-declined")
            .type(ConnectionWithdrawn.class, "connection-withdrawn")
            .type(ConnectionRemoved.class, "connection-removed");

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
