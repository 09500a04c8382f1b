package community.mhc.chassis.page;

import community.mhc.chassis.problem.FieldError;
import community.mhc.chassis.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves {@link Limit} and {@link Cursor} arguments from the query. */
final class PageArguments implements HandlerMethodArgumentResolver {

    private final Cursors cursors;

    PageArguments(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Limit.class || parameter.getParameterType() == Cursor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Limit.class) return limit(request.getParameter("limit"));
        var cursor = request.getParameter("cursor");
        if (cursor == null) return null;
        return cursors.read(((HttpServletRequest) request.getNativeRequest()).getRequestURI(), cursor);
    }

    private static Limit limit(@Nullable String text) {
        if (text == null) return new Limit(Limit.DEFAULT);
        if (!text.matches("\\d{1,3}")) throw outOfRange();
        int value = Integer.parseInt(text);
        if (value < 1 || value > Limit.MAX) throw outOfRange();
        return new Limit(value);
    }

    private static RuntimeException outOfRange() {
        return Refusal.ofFields(
                "limit is a whole number from 1 to " + Limit.MAX + ".", new FieldError("limit", "RANGE"));
    }
}
