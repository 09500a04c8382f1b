export { useUnreadCount } from "./api/count-unread";
export { useNotifications } from "./api/list-notifications";
export { type ThreadNews, useLive } from "./api/live";
export { LiveNotice } from "./components/LiveNotice";
export { NotificationList } from "./components/NotificationList";
export { NotificationRow } from "./components/NotificationRow";
