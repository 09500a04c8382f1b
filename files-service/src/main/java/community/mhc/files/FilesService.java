package community.mhc.files;

import community.mhc.chassis.store.EventTypes;
import community.mhc.files.integration.in.ForumEvents;
import community.mhc.files.library.LibraryFileEvent;
import community.mhc.viewer.Cards;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The files service as a process. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class FilesService {

    public static void main(String[] args) {
        SpringApplication.run(FilesService.class, args);
    }

    @Bean
    static EventTypes eventTypes() {
        return Cards.taken(EventTypes.in("files"))
                .taken("forum.group.v1", "forum.group-founded.v1", ForumEvents.GroupFounded.class)
                .taken("forum.membership.v1", "forum.member-joined.v1", ForumEvents.MemberHasRole.class)
                .taken("forum.membership.v1", "forum.member-role-changed.v1", ForumEvents.MemberHasRole.class)
                .taken("forum.membership.v1", "forum.member-left.v1", ForumEvents.MemberLeft.class)
                .type(LibraryFileEvent.Added.class, "file-added")
                .type(LibraryFileEvent.ContentStored.class, "content-stored")
                .type(LibraryFileEvent.Removed.class, "file-removed");
    }
}
