package community.mhc.files.library.write;

import community.mhc.files.library.FileId;
import community.mhc.files.library.Sha256;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks whether this content would be taken from this member, before any byte of it is read. Changes nothing; the answer is
 * the file's {@link community.mhc.files.library.FileName name}.
 */
record AdmitContent(@TargetAggregateIdentifier FileId fileId, Sha256 sha256, UUID by) {}
