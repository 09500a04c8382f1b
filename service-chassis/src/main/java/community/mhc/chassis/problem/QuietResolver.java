package community.mhc.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/**
 * Hands an exception to its handler without reading its message. The framework looks in lower-case messages for the words of a
 * broken connection; a message that quotes a refused field can be as long as a body, and lower case takes square time where
 * there are capital sigmas. Only what the network did is looked at so.
 */
final class QuietResolver extends ExceptionHandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof IOException)
            return super.resolveException(request, response, handler, e);
        return shouldApplyTo(request, handler) ? doResolveException(request, response, handler, e) : null;
    }
}
