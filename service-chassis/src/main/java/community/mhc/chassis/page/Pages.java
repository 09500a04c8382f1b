package community.mhc.chassis.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Cuts what was fetched to a page and signs the cursor of the next one for the path of the current request. */
public final class Pages {

    private final Cursors cursors;

    Pages(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * @param fetched up to {@link Limit#toFetch()} rows in the list's order
     * @param keys the sort keys of a row, unique together, none of them with a NUL character
     */
    public <T> Page<T> page(List<T> fetched, Limit limit, Function<T, List<String>> keys) {
        if (fetched.size() <= limit.value()) return new Page<>(fetched, null);
        var items = fetched.subList(0, limit.value());
        return new Page<>(items, cursors.write(path(), keys.apply(items.getLast())));
    }

    /** The cursor behind {@code fetched}, for answers with more in them than a page; null at the end. */
    public <T> @Nullable String next(List<T> fetched, Limit limit, Function<T, List<String>> keys) {
        return page(fetched, limit, keys).next();
    }

    private static String path() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return attributes.getRequest().getRequestURI();
    }
}
