package community.mhc.localmongo;

import java.util.List;

/** Documents handed out in batches. */
interface Source {

    /** Bytes of stored documents in one batch, so that its reply stays below MongoDB's 48 MB for a message. */
    int BATCH_BYTES = 16 << 20;

    /** The next documents: at most {@code most}, fewer if they are big, none if there are no more. */
    List<Stored> take(int most);

    /** Whether the last batch was the last for sure. */
    boolean isExhausted();
}
