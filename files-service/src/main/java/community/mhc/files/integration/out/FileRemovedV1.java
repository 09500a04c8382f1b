package community.mhc.files.integration.out;

import java.util.UUID;

/** {@code files.file-removed.v1}: a file is out of its library for good. */
record FileRemovedV1(UUID fileId, UUID groupId) {}
