package community.mhc.files.library.write;

import static community.mhc.chassis.problem.CommonError.ID_REUSED;
import static community.mhc.chassis.problem.CommonError.NOT_FOUND;
import static community.mhc.chassis.test.RefusedWith.refusedWith;
import static community.mhc.files.library.write.FileError.CONTENT_ALREADY_STORED;
import static community.mhc.files.library.write.FileError.NOT_A_MEMBER;
import static community.mhc.files.library.write.FileError.NOT_THE_UPLOADER;
import static community.mhc.files.library.write.FileError.NOT_YOURS_TO_REMOVE;

import community.mhc.files.integration.in.GroupStandings;
import community.mhc.files.integration.in.Standing;
import community.mhc.files.library.FileKind;
import community.mhc.files.library.FileName;
import community.mhc.files.library.Folder;
import community.mhc.files.library.LibraryFileEvent.Added;
import community.mhc.files.library.LibraryFileEvent.ContentStored;
import community.mhc.files.library.LibraryFileEvent.Removed;
import community.mhc.files.library.Sha256;
import community.mhc.files.library.Tags;
import community.mhc.files.library.write.LibraryFileCommand.Add;
import community.mhc.files.library.write.LibraryFileCommand.AdmitContent;
import community.mhc.files.library.write.LibraryFileCommand.Remove;
import community.mhc.files.library.write.LibraryFileCommand.StoreContent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibraryFileTest {

    static final UUID FILE = UUID.fromString("0192f0c1-7a00-7000-8000-00000000f11e");
    static final UUID GROUP = UUID.fromString("0192f0c1-7a00-7000-8000-0000000000aa");
    static final UUID UPLOADER = UUID.fromString("0192f0c1-7a00-7000-8000-000000000001");
    static final UUID MEMBER = UUID.fromString("0192f0c1-7a00-7000-8000-000000000002");
    static final UUID MODERATOR = UUID.fromString("0192f0c1-7a00-7000-8000-000000000003");
    static final UUID VISITOR = UUID.fromString("0192f0c1-7a00-7000-8000-000000000004");
    static final UUID EX_MEMBER = UUID.fromString("0192f0c1-7a00-7000-8000-000000000006");
    static final UUID OUTSIDER = UUID.fromString("0192f0c1-7a00-7000-8000-000000000005");
    static final Sha256 CONTENT = new Sha256("a".repeat(64));
    static final Sha256 OTHER_CONTENT = new Sha256("b".repeat(64));

    private static final Map<UUID, Standing> STANDINGS = Map.of(
            UPLOADER,
            Standing.MEMBER,
            MEMBER,
            Standing.MEMBER,
            MODERATOR,
            Standing.MODERATOR,
            VISITOR,
            Standing.VISITOR,
            EX_MEMBER,
            Standing.VISITOR);

    private FixtureConfiguration<LibraryFile> fixture;

    @BeforeEach
    void inAGroup() {
        fixture = new AggregateTestFixture<>(LibraryFile.class);
        GroupStandings standings =
                (group, member) -> group.equals(GROUP) ? STANDINGS.getOrDefault(member, Standing.NONE) : Standing.NONE;
        fixture.registerInjectableResource(standings);
    }

    @Test
    void aMemberAddsAFile() {
        fixture.givenNoPriorActivity().when(add(UPLOADER)).expectEvents(added());
    }

    @Test
    void sendingTheSameFileTwiceAddsItOnce() {
        fixture.given(added()).when(add(UPLOADER)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void anIdIsNotUsedForAnotherFile() {
        fixture.given(added()).when(add(MEMBER)).expectNoEvents().expectException(refusedWith(ID_REUSED));
    }

    @Test
    void theIdOfARemovedFileStaysUsed() {
        fixture.given(added(), removed(UPLOADER)).when(add(UPLOADER)).expectException(refusedWith(ID_REUSED));
    }

    @Test
    void aVisitorOfAnOpenGroupAddsNothing() {
        fixture.givenNoPriorActivity().when(add(VISITOR)).expectNoEvents().expectException(refusedWith(NOT_A_MEMBER));
    }

    @Test
    void forAnOutsiderThereIsNoSuchLibrary() {
        fixture.givenNoPriorActivity().when(add(OUTSIDER)).expectNoEvents().expectException(refusedWith(NOT_FOUND));
        fixture.given(added()).when(add(OUTSIDER)).expectNoEvents().expectException(refusedWith(NOT_FOUND));
    }

    @Test
    void theUploadersContentIsAdmittedUnderTheFilesName() {
        fixture.given(added())
                .when(new AdmitContent(FILE, CONTENT, UPLOADER))
                .expectNoEvents()
                .expectResultMessagePayload(new FileName("Intake.pdf"));
        fixture.given(added(), stored())
                .when(new AdmitContent(FILE, CONTENT, UPLOADER))
                .expectResultMessagePayload(new FileName("Intake.pdf"));
    }

    @Test
    void otherContentIsNotEvenRead() {
        fixture.given(added(), stored())
                .when(new AdmitContent(FILE, OTHER_CONTENT, UPLOADER))
                .expectException(refusedWith(CONTENT_ALREADY_STORED));
    }

    @Test
    void theUploaderStoresTheContent() {
        fixture.given(added()).when(store(CONTENT, UPLOADER)).expectEvents(stored());
    }

    @Test
    void storingTheSameContentTwiceStoresItOnce() {
        fixture.given(added(), stored())
                .when(store(CONTENT, UPLOADER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aFileKeepsItsContent() {
        fixture.given(added(), stored())
                .when(store(OTHER_CONTENT, UPLOADER))
                .expectNoEvents()
                .expectException(refusedWith(CONTENT_ALREADY_STORED));
    }

    @Test
    void nobodyElseGivesAFileItsContent() {
        fixture.given(added(), stored()).when(store(CONTENT, MEMBER)).expectException(refusedWith(NOT_THE_UPLOADER));
        fixture.given(added(), stored())
                .when(new AdmitContent(FILE, CONTENT, VISITOR))
                .expectException(refusedWith(NOT_THE_UPLOADER));
    }

    @Test
    void aFileWithoutContentIsKnownToItsUploaderAlone() {
        fixture.given(added()).when(store(CONTENT, MODERATOR)).expectException(refusedWith(NOT_FOUND));
        fixture.given(added()).when(new Remove(FILE, MEMBER)).expectException(refusedWith(NOT_FOUND));
    }

    @Test
    void aRemovedFileTakesNoContent() {
        fixture.given(added(), removed(UPLOADER))
                .when(store(CONTENT, UPLOADER))
                .expectException(refusedWith(NOT_FOUND));
        fixture.given(added(), stored(), removed(UPLOADER))
                .when(store(CONTENT, UPLOADER))
                .expectException(refusedWith(NOT_FOUND));
    }

    @Test
    void whoAddedAFileRemovesIt() {
        fixture.given(added(), stored()).when(new Remove(FILE, UPLOADER)).expectEvents(removed(UPLOADER));
    }

    @Test
    void aModeratorRemovesAnyFile() {
        fixture.given(added(), stored()).when(new Remove(FILE, MODERATOR)).expectEvents(removed(MODERATOR));
    }

    @Test
    void removingTwiceRemovesOnce() {
        fixture.given(added(), stored(), removed(MODERATOR))
                .when(new Remove(FILE, UPLOADER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void otherMembersAndVisitorsDoNotRemoveIt() {
        fixture.given(added(), stored())
                .when(new Remove(FILE, MEMBER))
                .expectException(refusedWith(NOT_YOURS_TO_REMOVE));
        fixture.given(added(), stored())
                .when(new Remove(FILE, VISITOR))
                .expectException(refusedWith(NOT_YOURS_TO_REMOVE));
    }

    @Test
    void whoLeftTheGroupChangesNothingOfTheirOwn() {
        for (var command : List.of(
                add(EX_MEMBER),
                new AdmitContent(FILE, CONTENT, EX_MEMBER),
                store(CONTENT, EX_MEMBER),
                new Remove(FILE, EX_MEMBER)))
            fixture.given(added(EX_MEMBER)).when(command).expectNoEvents().expectException(refusedWith(NOT_A_MEMBER));
    }

    @Test
    void whoLeftTheGroupIsNotToldOfARemovedFile() {
        fixture.given(added(EX_MEMBER), stored(), removed(MODERATOR))
                .when(new Remove(FILE, EX_MEMBER))
                .expectException(refusedWith(NOT_FOUND));
    }

    /** What is refused is erased, and this is what the file has. */
    @Test
    void contentThatTheFileHasIsNeverRefused() {
        fixture.given(added(EX_MEMBER), stored())
                .when(store(CONTENT, EX_MEMBER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void forAnOutsiderThereIsNoSuchFile() {
        fixture.given(added(), stored()).when(new Remove(FILE, OUTSIDER)).expectException(refusedWith(NOT_FOUND));
        fixture.given(added(), stored())
                .when(new AdmitContent(FILE, CONTENT, OUTSIDER))
                .expectException(refusedWith(NOT_FOUND));
        fixture.given(added(), stored()).when(store(OTHER_CONTENT, OUTSIDER)).expectException(refusedWith(NOT_FOUND));
    }

    private static Add add(UUID by) {
        return new Add(
                FILE,
                GROUP,
                new Folder("Consent forms/Telehealth"),
                new FileName("Intake.pdf"),
                Tags.of(List.of("intake")),
                by);
    }

    private static StoreContent store(Sha256 content, UUID by) {
        return new StoreContent(FILE, FileKind.PDF, 1234, content, by);
    }

    private static Added added() {
        return added(UPLOADER);
    }

    private static Added added(UUID by) {
        return new Added(FILE, GROUP, "Consent forms/Telehealth", "Intake.pdf", List.of("intake"), by);
    }

    private static ContentStored stored() {
        return new ContentStored(FILE, "application/pdf", 1234, CONTENT.hex());
    }

    private static Removed removed(UUID by) {
        return new Removed(FILE, GROUP, by);
    }
}
