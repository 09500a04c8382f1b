export { useUnseenCount } from "./api/count-unseen";
export { announcementKeys } from "./api/keys";
export { useAnnouncements } from "./api/list-announcements";
export { AnnouncementList } from "./components/AnnouncementList";
export { NewAnnouncementForm } from "./components/NewAnnouncementForm";
