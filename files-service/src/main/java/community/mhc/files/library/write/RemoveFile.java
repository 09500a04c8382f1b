package community.mhc.files.library.write;

import community.mhc.files.library.FileId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a file out of its library, for whoever added it and for those who moderate the group. */
public record RemoveFile(@TargetAggregateIdentifier FileId fileId, UUID by) {}
