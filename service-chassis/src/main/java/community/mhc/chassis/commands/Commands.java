package community.mhc.chassis.commands;

import community.mhc.chassis.store.Origin;
import community.mhc.chassis.store.PositionHeader;
import community.mhc.chassis.views.Generations;
import community.mhc.eventstore.AppendedPosition;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Sends commands and waits for their outcome: when it returns, what was decided is stored for good. A race for one aggregate
 * that was lost is run again, on the state that the winner left behind.
 */
public final class Commands {

    /** Metadata of events that an event of another service led to: {@link Origin#header() where that stands}. */
    public static final String CAUSE = "cause";

    private static final int ATTEMPTS = 6;
    private static final int FIRST_PAUSE_MILLIS = 4;

    private final CommandGateway gateway;
    private final Tracer tracer;
    private final String service;

    Commands(CommandGateway gateway, Tracer tracer, String service) {
        this.gateway = gateway;
        this.tracer = tracer;
        this.service = service;
    }

    /**
     * @return what the handler returned, null where it returns nothing
     * @throws community.mhc.chassis.problem.Refusal where a rule says no; nothing was stored
     * @throws IllegalStateException where a projection sends it, which has no effect but its views
     * @throws ConcurrencyException where the race was lost {@value #ATTEMPTS} times in a row; nothing was stored
     */
    public <R> @Nullable R send(Object command) {
        return send(command, Map.of());
    }

    /** Like {@link #send(Object)}; the events carry the {@link #CAUSE}. */
    public <R> @Nullable R send(Object command, Origin cause) {
        return send(command, Map.of(CAUSE, cause.header()));
    }

    private <R> @Nullable R send(Object command, Map<String, String> metaData) {
        if (Generations.isProjecting()) throw new IllegalStateException("a rebuilt projection would send it again");
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(GenericCommandMessage.asCommandMessage(command).andMetaData(metaData));
            } catch (ConcurrencyException | AggregateStreamCreationException e) { // the latter: for its first event
                if (attempt == ATTEMPTS) throw new ConcurrencyException("lost the race " + ATTEMPTS + " times", e);
                pause(FIRST_PAUSE_MILLIS << attempt);
            }
        }
    }

    private <R> @Nullable R dispatch(CommandMessage<?> message) {
        Span span = tracer.currentSpan();
        var traced = span == null
                ? message
                : message.andMetaData(Map.of("traceId", span.context().traceId()));
        return AppendedPosition.track(() -> {
            try {
                return gateway.<R>sendAndWait(traced);
            } catch (CommandExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) throw cause;
                throw e;
            } finally {
                AppendedPosition.last().ifPresent(this::tellCaller);
            }
        });
    }

    /** Where a request is being answered: how far the store came by what it wrote. */
    private void tellCaller(long position) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getResponse() != null)
            request.getResponse().setHeader(PositionHeader.NAME, PositionHeader.of(service, position));
    }

    /** Jittered, so that the losers of one race do not meet again. */
    private static void pause(int atMostMillis) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, atMostMillis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts", e);
        }
    }
}
