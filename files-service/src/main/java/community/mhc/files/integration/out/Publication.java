package community.mhc.files.integration.out;

import community.mhc.chassis.stream.OutgoingMessage;
import community.mhc.chassis.stream.OutgoingMessages;
import community.mhc.chassis.stream.OutgoingTopics;
import community.mhc.files.library.LibraryFileEvent;
import community.mhc.files.library.LibraryFileEvent.Added;
import community.mhc.files.library.LibraryFileEvent.ContentStored;
import community.mhc.files.library.LibraryFileEvent.Removed;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides for every stored event whether other services hear of it, and how. */
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
            case Added e ->
                new OutgoingMessage(
                        TOPIC,
                        "files.file-added.v1",
                        new FileAddedV1(e.fileId(), e.groupId(), e.uploadedBy(), e.name()));
            // Size and kind of a file concern only those who can read it.
            case ContentStored e -> null;
            case Removed e ->
                new OutgoingMessage(TOPIC, "files.file-removed.v1", new FileRemovedV1(e.fileId(), e.groupId()));
        };
    }
}
