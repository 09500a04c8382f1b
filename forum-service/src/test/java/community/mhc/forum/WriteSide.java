package community.mhc.forum;

import java.util.regex.Pattern;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.config.annotation.SpringBeanParameterResolverFactory;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/** Wires all aggregates and their neighbours in the {@code write} rooms, and nothing else of the service. */
final class WriteSide {

    private static final String HERE = WriteSide.class.getPackageName();

    private WriteSide() {}

    static Configuration start() {
        var beans = new GenericApplicationContext();
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine())
                .registerComponent(
                        ParameterResolverFactory.class,
                        config -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(WriteSide.class),
                                new SpringBeanParameterResolverFactory(beans)));
        var aggregates = new ClassPathScanningCandidateComponentProvider(false);
        aggregates.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        aggregates.findCandidateComponents(HERE).forEach(found -> {
            var type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            configurer.configureAggregate(
                    AggregateConfigurer.defaultConfiguration(type).configureLockFactory(c -> NullLockFactory.INSTANCE));
        });
        var axon = configurer.buildConfiguration();
        aggregates
                .findCandidateComponents(HERE)
                .forEach(found ->
                        registerRepository(beans, axon, ClassUtils.resolveClassName(found.getBeanClassName(), null)));
        registerNeighbours(beans);
        beans.refresh();
        axon.start();
        axon.commandBus().registerHandlerInterceptor(new TakenIds());
        return axon;
    }

    private static void registerRepository(GenericApplicationContext beans, Configuration axon, Class<?> aggregate) {
        var definition = new RootBeanDefinition();
        definition.setTargetType(ResolvableType.forClassWithGenerics(Repository.class, aggregate));
        definition.setInstanceSupplier(() -> axon.repository(aggregate));
        beans.registerBeanDefinition(aggregate.getSimpleName() + "Repository", definition);
    }

    private static void registerNeighbours(GenericApplicationContext beans) {
        var scanner = new ClassPathBeanDefinitionScanner(beans);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Aggregate.class));
        scanner.addExcludeFilter(new AnnotationTypeFilter(RestController.class));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile("(?!.*\\.write\\.).*")));
        scanner.scan(HERE);
    }
}
