package community.mhc.forum.thread.write;

import community.mhc.forum.NothingThere;
import community.mhc.forum.stream.Neighbour;
import community.mhc.forum.thread.ThreadsByEvents;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Reads a thread's few events; its posts are not among them. */
@Component
class EventSourcedThreads implements ThreadsByEvents {

    private final Repository<ForumThread> threads;

    EventSourcedThreads(Repository<ForumThread> threads) {
        this.threads = threads;
    }

    @Override
    public State of(UUID threadId) {
        return Neighbour.ask(threads, threadId, ForumThread::state).orElseThrow(NothingThere::refusal);
    }
}
