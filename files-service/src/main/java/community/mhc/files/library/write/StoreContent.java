package community.mhc.files.library.write;

import community.mhc.files.library.FileId;
import community.mhc.files.library.FileKind;
import community.mhc.files.library.Sha256;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that the content of a file is safely on disk. The same content again changes nothing. */
record StoreContent(@TargetAggregateIdentifier FileId fileId, FileKind kind, long size, Sha256 sha256, UUID by) {}
