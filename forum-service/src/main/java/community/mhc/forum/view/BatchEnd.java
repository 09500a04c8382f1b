package community.mhc.forum.view;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends a batch once its last event is handled: still inside of what has to succeed before the token is stored. */
@Configuration(proxyBeanMethods = false)
class BatchEnd implements MessageHandlerInterceptor<EventMessage<?>> {

    @Bean
    ConfigurerModule sendingBatches() {
        return configurer ->
                configurer.eventProcessing().registerDefaultHandlerInterceptor((config, processor) -> this);
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        if (!(unitOfWork instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage())
            Batch.current().send();
        return result;
    }
}
