package community.mhc.forum;

import community.mhc.chassis.problem.CommonError;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Answers a command that would begin an aggregate under an id of another type: Axon fails before the aggregate is asked. */
@Component
class TakenIds implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Autowired
    void intercept(CommandBus commands) {
        commands.registerHandlerInterceptor(this);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (IncompatibleAggregateException e) {
            if (unit.getMessage().getPayload() instanceof ForumIds.Chosen)
                throw CommonError.ID_REUSED.because("Choose a new id.");
            throw e;
        }
    }
}
