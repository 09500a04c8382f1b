package community.mhc.chassis.store;

import java.lang.reflect.Method;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;

/**
 * Makes an exception of an error that a reaction's handler throws: Axon's dead-letter queue takes exceptions only, and the event would be
 * tried again for ever. Axon finds it as a service.
 */
public final class ErrorsOfReactions implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        return handler.unwrap(Method.class)
                        .map(method -> method.getDeclaringClass().getAnnotation(ProcessingGroup.class))
                        .filter(group -> group.value().startsWith(ProcessorConfiguration.REACTION))
                        .isPresent()
                ? new Exceptional<>(handler)
                : handler;
    }

    private static final class Exceptional<T> extends WrappedMessageHandlingMember<T> {

        Exceptional(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            try {
                return super.handle(message, target);
            } catch (Error e) {
                throw new EventProcessingException("A reaction failed", e);
            }
        }
    }
}
