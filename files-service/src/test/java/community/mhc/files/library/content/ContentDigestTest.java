package community.mhc.files.library.content;

import static community.mhc.files.library.content.ContentError.DIGEST_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.mhc.chassis.problem.Refusal;
import community.mhc.files.library.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDigestTest {

    /** SHA-256 of nothing, as every list of test vectors has it. */
    private static final Sha256 OF_NOTHING =
            new Sha256("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private static final String BASE64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha-256=:" + BASE64 + ":",
                "sha-512=:AAAA:, sha-256=:" + BASE64 + ":",
                "sha-256=:" + BASE64 + ": , md5=:AAAA:"
            })
    void theSha256IsFoundAmongOtherDigests(String header) {
        assertThat(ContentDigest.sha256In(header)).isEqualTo(OF_NOTHING);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "sha-256",
                "sha-256=" + BASE64,
                "sha-512=:AAAA:",
                "sha-256=:AAAA:",
                "xsha-256=:" + BASE64 + ":"
            })
    void anUploadSaysItsSha256(String header) {
        assertThatThrownBy(() -> ContentDigest.sha256In(header))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(DIGEST_REQUIRED));
    }

    @Test
    void aDigestIsWrittenAsItIsRead() {
        assertThat(ContentDigest.sha256In(ContentDigest.headerOf(OF_NOTHING))).isEqualTo(OF_NOTHING);
    }
}
