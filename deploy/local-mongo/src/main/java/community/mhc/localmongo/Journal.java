package community.mhc.localmongo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Makes changes durable before they are acknowledged. Commands change maps side by side, inside the gate; a commit shuts
 * the gate, so it holds whole commands only. Whoever waits for durability first commits and syncs for all who wait.
 */
final class Journal {

    /** Bytes of changes beyond which one command is committed in parts: a commit needs several times that of heap. */
    private static final long UNSAVED_LIMIT =
            Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 24);

    /** Commits between two looks at space to reclaim, its target in per cent of live pages, and the bytes moved then. */
    private static final int COMMITS_PER_COMPACTION = 16;

    private static final int FILL_RATE = 60;
    private static final int COMPACTION_BYTES = 2 << 20;

    private final MVStore maps;
    private final boolean persistent;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final AtomicLong entered = new AtomicLong();

    private final ReentrantLock turn = new ReentrantLock();
    private final Condition committed = turn.newCondition();
    private boolean committing;
    private long durable;
    private long commits;
    private final CountDownLatch failed = new CountDownLatch(1);

    Journal(MVStore maps) {
        this.maps = maps;
        this.persistent = maps.isPersistent();
    }

    /** Before a change. Calls may be nested; the outermost pair is what a commit never splits. */
    void enter() {
        gate.readLock().lock();
        if (gate.getReadHoldCount() == 1) {
            entered.incrementAndGet();
        }
    }

    void leave() {
        gate.readLock().unlock();
    }

    /** Between two documents of a command: lets a commit in if the command has grown too big to be kept whole. */
    void breathe() {
        if (persistent && maps.getUnsavedMemory() > UNSAVED_LIMIT) {
            pause();
        }
    }

    /** Lets a commit in now. The caller's locks other than the gate stay his. */
    void pause() {
        var depth = gate.getReadHoldCount();
        for (int i = 0; i < depth; i++) {
            gate.readLock().unlock();
        }
        try {
            awaitDurable();
        } finally {
            for (int i = 0; i < depth; i++) {
                enter();
            }
        }
    }

    /** Returns once every change that anyone can have seen until now is on disk. */
    void awaitDurable() {
        if (!persistent) {
            return;
        }
        var mine = entered.get();
        turn.lock();
        try {
            while (durable < mine) {
                if (hasFailed()) {
                    throw new IllegalStateException("a commit has failed; what it held may be lost");
                }
                if (committing) {
                    committed.awaitUninterruptibly();
                } else {
                    commitForAll();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** Called with the turn, and gives it back; while the disk is busy, the next to wait gather. */
    private void commitForAll() {
        committing = true;
        turn.unlock();
        var reached = 0L;
        try {
            reached = commit();
        } catch (MVStoreException e) {
            failed.countDown();
            throw e;
        } finally {
            turn.lock();
            committing = false;
            durable = Math.max(durable, reached);
            committed.signalAll();
        }
    }

    private long commit() {
        long reached;
        gate.writeLock().lock();
        try {
            reached = entered.get();
            maps.commit();
            if (++commits % COMMITS_PER_COMPACTION == 0) {
                compact();
            }
        } finally {
            gate.writeLock().unlock();
        }
        maps.sync();
        return reached;
    }

    /** Synced in between: the second commit may write over what the first has freed. */
    private void compact() {
        maps.sync();
        if (maps.compact(FILL_RATE, COMPACTION_BYTES)) {
            maps.commit();
        }
    }

    /** Returns when the disk or the heap was too full for a commit: nothing more can be written. */
    void awaitFailure() throws InterruptedException {
        failed.await();
    }

    boolean hasFailed() {
        return failed.getCount() == 0;
    }
}
