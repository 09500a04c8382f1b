/** Every address of the web app. The functions make links, and from `":id"` what the router matches. */
export const paths = {
  home: "/",
  join: "/join",
  groups: "/groups",
  newGroup: "/groups/new",
  group: (id: string) => `/groups/${id}`,
  groupTab: (id: string, tab: GroupTab) =>
    tab === "talk" ? `/groups/${id}` : `/groups/${id}/${tab}`,
  newThread: (groupId: string) => `/groups/${groupId}/threads/new`,
  newAnnouncement: (groupId: string) => `/groups/${groupId}/announcements/new`,
  thread: (id: string, postId?: string) => `/threads/${id}${postId ? `#${postId}` : ""}`,
  announcements: "/announcements",
  announcement: (id: string) => `/announcements#${id}`,
  files: "/files",
  newFile: (groupId?: string) => `/files/new${groupId ? `?group=${groupId}` : ""}`,
  file: (id: string) => `/files/${id}`,
  people: "/people",
  person: (id: string) => `/people/${id}`,
  connections: "/people/connections",
  jobs: "/jobs",
  newJob: "/jobs/new",
  myJobs: "/jobs/mine",
  job: (id: string) => `/jobs/${id}`,
  notifications: "/notifications",
  me: "/me",
  search: (q?: string) => `/search${q ? `?q=${encodeURIComponent(q)}` : ""}`,
} as const;

export type GroupTab = "talk" | "announcements" | "files" | "people" | "about";

/** What the gateway answers itself, outside the API. */
export const gatewayPaths = {
  session: "/session",
  signOut: "/sign-out",
  signIn: (to: string) => `/sign-in?to=${encodeURIComponent(to)}`,
  live: "/api/v1/live",
  fileContent: (id: string) => `/api/v1/files/${id}/content`,
} as const;
