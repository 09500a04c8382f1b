package community.mhc.files.integration.out;

/** {@code files.file-added.v1}: a member gave a file its place in a group's library. */
record FileAddedV1(String fileId, String groupId, String uploadedBy, String name) {}
