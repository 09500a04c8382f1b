package community.mhc.forum;

import static community.mhc.forum.Facts.*;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The ways to be outside of a closed group with a thread and an announcement in it. */
public final class Outsiders {

    private Outsiders() {}

    public static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("never asked", inside()),
                Arguments.of("asked", inside(asked(OUTSIDER))),
                Arguments.of("declined", inside(asked(OUTSIDER), declined(OUTSIDER))),
                Arguments.of("left", inside(asked(OUTSIDER), approved(OUTSIDER), left(OUTSIDER))),
                Arguments.of("there is no such group", new Object[0]));
    }

    private static Object[] inside(Object... outsider) {
        var group = Stream.of(
                closedGroup(),
                owner(),
                approved(MEMBER),
                approved(OTHER_MEMBER),
                threadOpened(),
                openingPosted(),
                announced());
        return Stream.concat(group, Stream.of(outsider)).toArray();
    }
}
