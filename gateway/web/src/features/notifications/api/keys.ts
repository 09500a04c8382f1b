export const notificationKeys = {
  all: ["notifications"] as const,
  list: (unread: boolean) => ["notifications", "list", { unread }] as const,
  count: ["notifications", "unread-count"] as const,
};
