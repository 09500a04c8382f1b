package community.mhc.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import community.mhc.chassis.test.ServiceTest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What a client developer reads in the document of a service. */
@ServiceTest
class DescribedApiIT {

    private static final String NOTE = "/paths/~1api~1v1~1notes~1{id}";
    private static final String LIST = "/paths/~1api~1v1~1notes/get";

    @Autowired
    private RestTestClient http;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = Objects.requireNonNull(http.get()
                .uri("/openapi.json")
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody());
    }

    private JsonNode at(String pointer) {
        return document.at(pointer);
    }

    @Test
    void whoseDocumentItIsAndHowToIdentifyOneself() {
        assertThat(at("/info/title").asString()).isEqualTo("sample-service");
        assertThat(at("/security").toString()).isEqualTo("[{\"token\":[]}]");
        assertThat(at("/components/securitySchemes/token/scheme").asString()).isEqualTo("bearer");
    }

    @Test
    void aPageIsAlwaysWholeAndItsNextMayBeNull() {
        assertThat(at("/components/schemas/PageNoteView/required").toString()).isEqualTo("[\"items\",\"next\"]");
        assertThat(at("/components/schemas/PageNoteView/properties/next/type").toString())
                .isEqualTo("[\"string\",\"null\"]");
        assertThat(at("/components/schemas/NewNote/required").toString()).isEqualTo("[\"text\"]");
    }

    @Test
    void anEditNeedsTheTagThatAReadGave() {
        assertThat(at(NOTE + "/patch/parameters").toString()).contains("#/components/parameters/If-Match");
        assertThat(at("/components/parameters/If-Match/required").asBoolean()).isTrue();
        assertThat(at(NOTE + "/get/responses/200/headers").propertyNames()).contains("ETag");
        assertThat(at(NOTE + "/put/parameters").toString()).doesNotContain("If-Match");
    }

    @Test
    void aWriteAnswersWithAPositionThatAReadTakes() {
        assertThat(at(NOTE + "/put/responses/201/headers").propertyNames()).containsExactly("Mhc-Position");
        assertThat(at(LIST + "/parameters").toString()).contains("#/components/parameters/Mhc-Position");
        assertThat(at(LIST + "/responses/200/headers").propertyNames()).containsExactly("Mhc-Stale");
    }

    @Test
    void everyRefusalThatAnOperationCanGiveIsDescribed() {
        assertThat(at(NOTE + "/patch/responses").propertyNames())
                .containsExactly(
                        "204", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "500", "503");
        assertThat(at(NOTE + "/put/responses").propertyNames()).contains("406").doesNotContain("412", "428");
        assertThat(at(LIST + "/responses").propertyNames())
                .containsExactly("200", "400", "401", "406", "413", "422", "500", "503");
    }

    @Test
    void aRefusalIsAProblemWithAStableCode() {
        assertThat(at("/components/responses/NotFound/description").asString()).contains("`NOT_FOUND`: There is");
        assertThat(at("/components/responses/NotFound/content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(at("/components/schemas/Problem/required").toString())
                .isEqualTo("[\"code\",\"status\",\"title\",\"type\"]");
        assertThat(at("/components/schemas/FieldError/required").toString()).isEqualTo("[\"code\",\"pointer\"]");
    }

    @Test
    void aFieldThatIsNotAskedForIsRefusedAndOneThatIsNotKnownMayBeAnswered() {
        assertThat(at("/components/schemas/NewNote/additionalProperties").toString())
                .isEqualTo("false");
        assertThat(at("/components/schemas/NoteView").propertyNames()).doesNotContain("additionalProperties");
    }

    @Test
    void everyCodeOfAStatusIsNamed() {
        assertThat(
                        at("/components/responses/Conflict/content/application~1problem+json/schema/allOf/1/properties/code/enum")
                                .toString())
                .isEqualTo("[\"NOTE_UNCHANGED\",\"TOO_CONTENDED\"]");
    }

    /** The codes of a service's own enums stand beside the common ones. */
    @Test
    void theServicesOwnCodesAreAmongThem() {
        assertThat(at("/components/responses/Conflict/description").asString())
                .startsWith("`NOTE_UNCHANGED`: ")
                .contains("`TOO_CONTENDED`: ");
    }
}
