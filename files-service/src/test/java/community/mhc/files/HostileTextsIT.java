package community.mhc.files;

import community.mhc.chassis.test.HostileTexts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

@FilesServiceTest
class HostileTextsIT extends HostileTexts {

    @Autowired
    private Library library;

    private UUID caller;
    private UUID group;

    @BeforeEach
    void aGroup() {
        caller = library.member("Ada Quill");
        group = library.group("Grounded", "closed", caller);
    }

    @Override
    protected UUID caller() {
        return caller;
    }

    @Override
    protected Map<String, Object> sound() {
        return Map.of("groupId", group, "folder", "Forms", "name", "Intake.txt");
    }
}
