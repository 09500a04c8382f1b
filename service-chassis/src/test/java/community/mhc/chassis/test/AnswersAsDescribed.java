package community.mhc.chassis.test;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a test during which anything was answered that the API's document does not say; what a stream of a test before ends
 * with fails the class or, behind the last one, the run. JUnit finds it by itself, so that no test can do without it.
 */
public final class AnswersAsDescribed implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static volatile boolean watching;

    static boolean isWatching() {
        return watching;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        watching = true;
        context.getRoot().getStore(Namespace.create(AnswersAsDescribed.class)).computeIfAbsent("end of the run", name ->
                (AutoCloseable) AnswersAsDescribed::end);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        check();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        check();
    }

    private static void end() {
        if (ComparedAnswers.count() > 0)
            System.out.printf("answers compared with the document: %d%n", ComparedAnswers.count());
        check();
    }

    private static void check() {
        List<String> findings = ComparedAnswers.take();
        if (!findings.isEmpty())
            throw new AssertionError("answers that the document does not describe:\n  "
                    + String.join("\n  ", findings.stream().distinct().limit(50).toList()));
    }
}
