package community.mhc.chassis;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Prints what was thrown, where and why, without its message, whoever logs it: messages of libraries quote what members wrote. Named
 * in {@code chassis-defaults.yaml}.
 */
final class WordlessStackTraces implements StackTracePrinter {

    private static final StackTracePrinter CLASSES_AND_PLACES =
            StandardStackTracePrinter.rootLast().withFormatter(e -> e.getClass().getName());

    @Override
    public void printStackTrace(Throwable e, Appendable out) throws IOException {
        CLASSES_AND_PLACES.printStackTrace(e, out);
    }
}
