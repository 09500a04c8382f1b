package community.mhc.files.integration.out;

/** {@code files.file-removed.v1}: a file is out of its library for good. */
record FileRemovedV1(String fileId, String groupId) {}
