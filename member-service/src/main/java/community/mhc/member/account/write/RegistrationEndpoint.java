package community.mhc.member.account.write;

import static community.mhc.member.account.write.AccountError.TOO_MANY_ATTEMPTS;

import community.mhc.chassis.web.Created;
import community.mhc.member.limit.Attempts;
import community.mhc.member.limit.TooManyAttempts;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a newcomer joins: the only thing that needs no token. */
@RestController
class RegistrationEndpoint {

    private final Joining joining;
    private final Attempts attempts;
    private final AccountSettings settings;

    RegistrationEndpoint(Joining joining, Attempts attempts, AccountSettings settings) {
        this.joining = joining;
        this.attempts = attempts;
        this.settings = settings;
    }

    /** Registers a member under an id of her own choice. The same again answers the same. */
    @ApiResponse(responseCode = "429", ref = "#/components/responses/TooManyRequests")
    @PutMapping("/api/v1/members/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    Created register(
            @PathVariable UUID id,
            @Valid @RequestBody Registration registration,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            takeAttempt(request.getRemoteAddr());
            joining.join(id, registration, request.getRemoteAddr());
            return new Created(id);
        } catch (TooManyAttempts e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfterSeconds()));
            throw TOO_MANY_ATTEMPTS.because("The Retry-After header says how many seconds to wait");
        }
    }

    private void takeAttempt(String remoteAddress) {
        var wait = attempts.take("registration", remoteAddress, settings.registrationsFrom(remoteAddress));
        if (wait != null) {
            throw new TooManyAttempts(wait);
        }
    }
}
