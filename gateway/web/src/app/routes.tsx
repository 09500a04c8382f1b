import type { RouteObject } from "react-router";
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
      { path: "join", lazy: () => import("./routes/join") },
      {
        Component: Shell,
        children: [
          { index: true, lazy: () => import("./routes/home") },
          { path: "groups", lazy: () => import("./routes/groups") },
          { path: "groups/new", lazy: () => import("./routes/new-group") },
          {
            path: "groups/:groupId",
            lazy: () => import("./routes/group"),
            children: [
              { index: true, lazy: () => import("./routes/group-talk") },
              { path: "announcements", lazy: () => import("./routes/group-announcements") },
              { path: "files", lazy: () => import("./routes/group-files") },
              { path: "people", lazy: () => import("./routes/group-people") },
              { path: "about", lazy: () => import("./routes/group-about") },
            ],
          },
          { path: "groups/:groupId/threads/new", lazy: () => import("./routes/new-thread") },
          {
            path: "groups/:groupId/announcements/new",
            lazy: () => import("./routes/new-announcement"),
          },
          { path: "threads/:threadId", lazy: () => import("./routes/thread") },
          { path: "announcements", lazy: () => import("./routes/announcements") },
          { path: "files", lazy: () => import("./routes/files") },
          { path: "files/new", lazy: () => import("./routes/new-file") },
          { path: "files/:fileId", lazy: () => import("./routes/file") },
          { path: "people", lazy: () => import("./routes/people") },
          { path: "people/connections", lazy: () => import("./routes/connections") },
          { path: "people/:memberId", lazy: () => import("./routes/person") },
          { path: "jobs", lazy: () => import("./routes/jobs") },
          { path: "jobs/new", lazy: () => import("./routes/new-job") },
          { path: "jobs/mine", lazy: () => import("./routes/my-jobs") },
          { path: "jobs/:jobId", lazy: () => import("./routes/job") },
          { path: "notifications", lazy: () => import("./routes/notifications") },
          { path: "search", lazy: () => import("./routes/search") },
          { path: "me", lazy: () => import("./routes/me") },
          { path: "*", lazy: () => import("./routes/nowhere") },
        ],
      },
    ],
  },
];
