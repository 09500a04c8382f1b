package community.mhc.member.account.write;

import static community.mhc.member.account.write.AccountError.TOO_MANY_ATTEMPTS;

import community.mhc.member.limit.Attempts;
import community.mhc.member.limit.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts who asks to register before anything of the body is read: what is refused costs us something, too. */
@Component
class RegistrationLimit implements HandlerInterceptor, WebMvcConfigurer {

    private final Attempts attempts;
    private final AccountSettings settings;

    RegistrationLimit(Attempts attempts, AccountSettings settings) {
        this.attempts = attempts;
        this.settings = settings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/members/{id}");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!"PUT".equals(request.getMethod())) return true;
        var address = request.getRemoteAddr();
        var wait = attempts.take("registration-request", address, settings.registrationRequestsFrom(address));
        if (wait == null) return true;
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(new TooManyAttempts(wait).retryAfterSeconds()));
        throw TOO_MANY_ATTEMPTS.because("The Retry-After header says how many seconds to wait");
    }
}
