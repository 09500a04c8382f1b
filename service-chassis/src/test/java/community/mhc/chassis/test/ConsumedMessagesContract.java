package community.mhc.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import community.mhc.chassis.stream.IncomingMessages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's own copies of the messages of others read whatever these promise: today's example and that of every revision ever
 * released, which may still stand in a topic; and they are taken from the topic that it goes to.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConsumedMessagesContract {

    /**
     * @param service short name of who sends it
     * @param message such as {@code reply-posted.v1}
     * @param as our copy; components that may be missing are {@code @Nullable}
     */
    public record Copy(String service, String message, Class<? extends Record> as) {}

    private final List<Copy> copies;

    protected ConsumedMessagesContract(Copy... copies) {
        this.copies = List.of(copies);
    }

    List<Copy> copies() {
        return copies;
    }

    @ParameterizedTest
    @MethodSource("copies")
    void whatWasEverPromisedIsUnderstood(Copy copy) {
        for (var example : Promise.of(copy.service(), copy.message()).examples())
            assertThat(Components.missingIn(read(copy, example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void whatWeNeedIsPromisedToBeThere(Copy copy) {
        var promise = Promise.of(copy.service(), copy.message());
        for (int revision = 0; revision < promise.schemas().size(); revision++)
            assertThat(Needs.unpromised(
                            copy.as(),
                            promise.schemas().get(revision),
                            promise.examples().get(revision)))
                    .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void itIsTakenFromWhereItIsSent(Copy copy) throws ReflectiveOperationException {
        var address = Promise.of(copy.service(), copy.message()).address();
        assertThat(consumerOf(copy).topics()).contains(address.topic());
    }

    /** Without all that it works with: what its topics are does not depend on that. */
    private static IncomingMessages consumerOf(Copy copy) throws ReflectiveOperationException {
        var constructor = copy.as().getEnclosingClass().getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return (IncomingMessages) constructor.newInstance(new Object[constructor.getParameterCount()]);
    }

    @ParameterizedTest
    @MethodSource("copies")
    void whatIsSentBeyondThatIsPassedOver(Copy copy) {
        var example = (ObjectNode) Promise.of(copy.service(), copy.message()).example();
        assertThat(read(copy, example.deepCopy().put("somethingNew", 1))).isEqualTo(read(copy, example));
    }

    /** Every record inside a consumer is a copy of somebody's message. */
    @Test
    void noCopyIsForgotten() {
        var records = new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages(getClass().getPackageName())
                        .stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> type.getEnclosingClass()
                                .filter(outer -> outer.isAssignableTo(IncomingMessages.class))
                                .isPresent())
                        .map(JavaClass::getName);
        assertThat(copies.stream().map(copy -> copy.as().getName()).distinct())
                .containsExactlyInAnyOrderElementsOf(records.toList());
    }

    private static Object read(Copy copy, JsonNode example) {
        return Messages.message("any", "any", "any", 0, example.toString()).as(copy.as());
    }
}
