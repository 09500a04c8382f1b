export const announcementKeys = {
  all: ["announcements"] as const,
  list: (groupId: string, unseen: boolean) =>
    ["announcements", "list", { groupId, unseen }] as const,
  count: ["announcements", "unseen-count"] as const,
};
