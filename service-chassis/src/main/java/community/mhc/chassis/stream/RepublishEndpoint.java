package community.mhc.chassis.stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** For operators: republishes a service's topics from its store. The instance that was asked knows how far it is. */
@Endpoint(id = "republish")
final class RepublishEndpoint {

    private final Republication republication;

    RepublishEndpoint(Republication republication) {
        this.republication = republication;
    }

    @ReadOperation
    Republication.Progress progress() {
        return republication.progress();
    }

    /**
     * Begins, unless it is at it already; its progress is for the asking.
     *
     * @param compareOnly changes nothing, only compares; default false
     */
    @WriteOperation
    Republication.Progress start(@Nullable Boolean compareOnly) {
        republication.start(Boolean.TRUE.equals(compareOnly));
        return republication.progress();
    }
}
