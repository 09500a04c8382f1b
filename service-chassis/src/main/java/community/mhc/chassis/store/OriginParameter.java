package community.mhc.chassis.store;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives event handlers the {@link Origin} that they ask for. Axon finds it as a service. */
public final class OriginParameter implements ParameterResolverFactory, ParameterResolver<Origin> {

    @Override
    @Nullable
    public ParameterResolver<Origin> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Origin.class ? this : null;
    }

    @Override
    public Origin resolveParameterValue(Message<?> message) {
        return Origin.of((EventMessage<?>) message);
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof EventMessage<?> event && Origin.isKnownOf(event);
    }
}
