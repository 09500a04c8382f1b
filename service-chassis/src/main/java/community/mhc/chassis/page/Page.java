package community.mhc.chassis.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the page behind it; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
