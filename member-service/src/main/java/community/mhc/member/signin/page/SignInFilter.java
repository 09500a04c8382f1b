package community.mhc.member.signin.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the authorization endpoint know who signed in on the page a moment ago, once. */
public class SignInFilter extends OncePerRequestFilter {

    private final SignInCookie cookie;

    public SignInFilter(SignInCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var member = cookie.take(request);
        if (member != null) {
            cookie.remove(response);
            SecurityContextHolder.setContext(new SecurityContextImpl(member));
        }
        chain.doFilter(request, response);
    }
}
