package community.mhc.forum.thread.write;

import community.mhc.forum.NothingThere;
import community.mhc.forum.stream.Aggregates;
import community.mhc.forum.thread.ThreadsByEvents;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Reads a thread's few events; its posts are not among them. */
@Component
class EventSourcedThreads implements ThreadsByEvents {

    private final Aggregates<ForumThread> threads;

    EventSourcedThreads(Repository<ForumThread> threads) {
        this.threads = new Aggregates<>(threads, ForumThread::new);
    }

    @Override
    public State of(UUID threadId) {
        return threads.ask(threadId, ForumThread::state).orElseThrow(NothingThere::refusal);
    }
}
