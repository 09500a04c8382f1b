import type { RouteObject } from "react-router";
import { paths } from "@/config/paths";
import { Gate } from "./shell/Gate";
import { PageBroke } from "./shell/PageBroke";
import { Shell } from "./shell/Shell";

/** Each place is a chunk of its own, loaded when she goes there. */
export const routes: RouteObject[] = [
  {
    Component: Gate,
    ErrorBoundary: PageBroke,
    HydrateFallback: () => null,
    children: [
      { path: paths.join, lazy: () => import("./routes/join") },
      {
        Component: Shell,
        children: [
          { index: true, lazy: () => import("./routes/home") },
          { path: paths.groups, lazy: () => import("./routes/groups") },
          { path: paths.newGroup, lazy: () => import("./routes/new-group") },
          {
            path: paths.group(":groupId"),
            lazy: () => import("./routes/group"),
            children: [
              { index: true, lazy: () => import("./routes/group-talk") },
              {
                path: paths.groupTab(":groupId", "announcements"),
                lazy: () => import("./routes/group-announcements"),
              },
              {
                path: paths.groupTab(":groupId", "files"),
                lazy: () => import("./routes/group-files"),
              },
              {
                path: paths.groupTab(":groupId", "people"),
                lazy: () => import("./routes/group-people"),
              },
              {
                path: paths.groupTab(":groupId", "about"),
                lazy: () => import("./routes/group-about"),
              },
            ],
          },
          { path: paths.newThread(":groupId"), lazy: () => import("./routes/new-thread") },
          {
            path: paths.newAnnouncement(":groupId"),
            lazy: () => import("./routes/new-announcement"),
          },
          { path: paths.thread(":threadId"), lazy: () => import("./routes/thread") },
          { path: paths.announcements, lazy: () => import("./routes/announcements") },
          { path: paths.files, lazy: () => import("./routes/files") },
          { path: paths.newFile(), lazy: () => import("./routes/new-file") },
          { path: paths.file(":fileId"), lazy: () => import("./routes/file") },
          { path: paths.people, lazy: () => import("./routes/people") },
          { path: paths.connections, lazy: () => import("./routes/connections") },
          { path: paths.person(":memberId"), lazy: () => import("./routes/person") },
          { path: paths.jobs, lazy: () => import("./routes/jobs") },
          { path: paths.newJob, lazy: () => import("./routes/new-job") },
          { path: paths.myJobs, lazy: () => import("./routes/my-jobs") },
          { path: paths.job(":jobId"), lazy: () => import("./routes/job") },
          { path: paths.notifications, lazy: () => import("./routes/notifications") },
          { path: paths.search(), lazy: () => import("./routes/search") },
          { path: paths.me, lazy: () => import("./routes/me") },
          { path: "*", lazy: () => import("./routes/nowhere") },
        ],
      },
    ],
  },
];
