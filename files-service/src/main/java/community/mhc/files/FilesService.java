package community.mhc.files;

import community.mhc.chassis.store.EventTypes;
import community.mhc.files.library.LibraryFileEvent;
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
        return EventTypes.in("files")
                .type(LibraryFileEvent.Added.class, "file-added")
                .type(LibraryFileEvent.ContentStored.class, "content-stored")
                .type(LibraryFileEvent.Removed.class, "file-removed");
    }
}
