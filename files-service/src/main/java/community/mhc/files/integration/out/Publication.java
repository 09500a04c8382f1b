package community.mhc.files.integration.out;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import community.mhc.chassis.stream.OutgoingTopics;
import community.mhc.files.library.events.ContentStored;
import community.mhc.files.library.events.FileAdded;
import community.mhc.files.library.events.FileRemoved;
import community.mhc.files.library.events.LibraryFileEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides for every stored fact whether and how others hear of it. */
@Configuration(proxyBeanMethods = false)
class Publication implements OutgoingMessages {

    private static final String TOPIC = "files.file.v1";

    @Override
    public @Nullable OutgoingMessage of(DomainEventMessage<?> event) {
        return event.getPayload() instanceof LibraryFileEvent fact ? of(fact) : null;
    }

    @Bean
    OutgoingTopics topics() {
        return OutgoingTopics.of(TOPIC);
    }

    private static @Nullable OutgoingMessage of(LibraryFileEvent fact) {
        return switch (fact) {
            case FileAdded e ->
                new OutgoingMessage(
                        TOPIC,
                        "files.file-added.v1",
                        new FileAddedV1(e.fileId(), e.groupId(), e.uploadedBy(), e.name()));
            // How large a file is and of what kind concerns nobody who cannot read it.
            case ContentStored e -> null;
            case FileRemoved e ->
                new OutgoingMessage(TOPIC, "files.file-removed.v1", new FileRemovedV1(e.fileId(), e.groupId()));
        };
    }
}
