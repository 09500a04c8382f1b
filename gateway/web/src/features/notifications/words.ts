import { paths } from "@/config/paths";
import type { Schema } from "@/lib/api/client";

type Notification = Schema<"Notification">;

const sentences: Record<Notification["kind"], (who: string, about: string) => string> = {
  reply: (who, about) => `${who} replied to you in “${about}”`,
  mention: (who, about) => `${who} mentioned you in “${about}”`,
  "connection-request": (who) => `${who} would like to connect with you`,
  "connection-accepted": (who) => `${who} accepted your request to connect`,
  announcement: (who, about) => `${who} announced “${about}”`,
  "job-interest": (who, about) => `${who} is interested in “${about}”`,
  "join-request": (who, about) => `${who} asks to join ${about}`,
  "join-approved": (_who, about) => `You are now a member of ${about}`,
};

export const sentenceOf = (n: Notification) => sentences[n.kind](n.actor.name, n.about);

/** Where it leads. */
export function placeOf({ kind, link, actor }: Notification): string {
  if (link.threadId) return paths.thread(link.threadId, link.postId);
  if (link.announcementId) return paths.announcement(link.announcementId);
  if (link.jobId) return paths.job(link.jobId);
  if (kind === "join-request" && link.groupId) return paths.groupTab(link.groupId, "people");
  if (link.groupId) return paths.group(link.groupId);
  if (kind === "connection-request") return paths.connections;
  return paths.person(actor.id);
}

/** Notifications about the same thread belong together; the others stand alone. */
export function groupsOf(items: Notification[]): Notification[][] {
  const groups = new Map<string, Notification[]>();
  for (const item of items) {
    const key = item.link.threadId ?? item.id;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
