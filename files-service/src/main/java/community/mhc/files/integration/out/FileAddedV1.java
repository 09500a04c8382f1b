package community.mhc.files.integration.out;

import java.util.UUID;

/** {@code files.file-added.v1}: a member gave a file its place in a group's library. */
record FileAddedV1(UUID fileId, UUID groupId, UUID uploadedBy, String name) {}
