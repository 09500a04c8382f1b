package community.mhc.chassis.store;

import community.mhc.chassis.views.CollectionPreparation;
import community.mhc.chassis.views.Generations;
import community.mhc.chassis.views.ViewCollections;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Rebuilds projections while the service runs. */
@AutoConfiguration
public class RebuildConfiguration {

    @Bean
    Rebuilds rebuilds(
            Generations generations,
            ViewCollections views,
            CollectionPreparation preparation,
            StoredTokens stored,
            TokenStore tokens,
            ParkedSequences parked) {
        return new Rebuilds(generations, views, preparation, stored, tokens, parked);
    }

    @Bean
    RebuildLoop rebuildLoop(
            Generations generations,
            Rebuilds rebuilds,
            ProjectionGroups groups,
            ObjectProvider<EventProcessingConfiguration> processing) {
        return new RebuildLoop(
                generations::refresh,
                rebuilds::attend,
                () -> groups.names().stream()
                        .flatMap(group ->
                                processing.getObject().eventProcessor(group, ProjectionProcessor.class).stream())
                        .toList());
    }

    @Bean
    ProjectionEndpoint projectionEndpoint(
            ProjectionGroups groups,
            Generations generations,
            StoredTokens stored,
            EventStore events,
            ParkedSequences parked) {
        return new ProjectionEndpoint(groups, generations, stored, events, parked);
    }
}
