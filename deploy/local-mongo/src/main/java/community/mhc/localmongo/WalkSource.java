package community.mhc.localmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Documents read from an index batch by batch. Between batches it holds on to nothing but its place. */
final class WalkSource implements Source {

    private final UnaryOperator<List<Stored>> projection;
    private Matches matches;
    private long toSkip;
    private long left;
    private boolean exhausted;

    /** @param limit 0 for all */
    WalkSource(Matches matches, long skip, long limit, UnaryOperator<List<Stored>> projection) {
        this.matches = matches;
        this.toSkip = skip;
        this.left = limit == 0 ? Long.MAX_VALUE : limit;
        this.projection = projection;
    }

    @Override
    public List<Stored> take(int most) {
        var batch = new ArrayList<Stored>();
        var bytes = 0L;
        while (left > 0 && batch.size() < most && bytes < BATCH_BYTES) {
            if (!matches.hasNext()) {
                left = 0;
                break;
            }
            var document = matches.next();
            if (toSkip > 0) {
                toSkip--;
            } else {
                batch.add(document);
                bytes += document.bytes().length;
                left--;
            }
        }
        exhausted = left == 0;
        matches = matches.later();
        return projection.apply(batch);
    }

    @Override
    public boolean isExhausted() {
        return exhausted;
    }
}
