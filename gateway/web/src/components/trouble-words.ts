import type { Problem } from "@/lib/api/problem";

/** What is missing while a service is down, as she would say it. */
const missing: Record<string, string> = {
  member: "People and profiles",
  forum: "Groups, talk and announcements",
  files: "Files",
  jobs: "Jobs",
  notification: "Notifications",
};

/** A refusal in her words: what is so, and what she can do about it. */
const refusals: Record<string, string> = {
  OFFLINE: "There is no connection right now.",
  SIGN_IN_REQUIRED: "Your sign-in has ended.",
  NOT_FOUND: "This is not here. It may have been removed, or it belongs to a group you are not in.",
  THREAD_LOCKED: "A moderator has closed this thread. It can be read, but takes no more replies.",
  PARENT_POST_UNKNOWN: "The post you are answering is no longer here. Answer the thread instead.",
  REVISION_CONFLICT: "This was changed somewhere else in the meantime.",
  ID_REUSED: "An earlier version of this was already posted. Look for it before you post again.",
  EMAIL_TAKEN: "There is already a member with this e-mail address. You could sign in instead.",
  ALREADY_CONNECTED: "You are already connected.",
  ALREADY_REQUESTED: "One of you has already asked. Look under your connections.",
  ASKED_RECENTLY:
    "You have asked this member not long ago. You can ask again thirty days after that request ended.",
  CANNOT_CONNECT_TO_SELF: "This is you.",
  OWNER_CANNOT_LEAVE: "You own this group, so you cannot leave it yet.",
  NOT_A_MEMBER: "Only members of this group can do this. You could join it first.",
  NOT_A_MODERATOR: "Only the owner and moderators of a group can do this.",
  JOB_CLOSED: "This posting has closed.",
  KIND_NOT_ALLOWED: "Files of this kind cannot be kept here.",
  FILE_TOO_LARGE: "This file is larger than 50 MB. A smaller one can be kept here.",
  NEEDS_HTTPS: "A file can only be sent over a secure address, one that begins with https.",
  DIGEST_MISMATCH: "The file arrived damaged. Sending it once more usually helps.",
  BODY_TOO_LARGE: "This is longer than what fits here. It could become two posts.",
};

/** The words for a refused field, by the constraint it broke. */
const fields: Record<string, string> = {
  NOT_BLANK: "This is still empty.",
  NOT_NULL: "This is still empty.",
  NOT_EMPTY: "This is still empty.",
  SIZE: "This is too short or too long.",
  EMAIL: "This does not look like an e-mail address.",
  FUTURE_OR_PRESENT: "This day has passed.",
  FUTURE: "This day has passed.",
};

export function wordsFor(problem: Problem): string {
  if (problem.service) {
    const what = missing[problem.service] ?? "This part";
    return `${what} cannot be reached for a moment. Everything else works.`;
  }
  const known = refusals[problem.code];
  if (known) return known;
  if (problem.status === 429) return "That was a lot in a short time. Wait a minute, then go on.";
  if (problem.fields.length > 0) return "Something in the form needs another look.";
  if (problem.status >= 500) return "This did not work, and it is not your doing.";
  return problem.message || "This did not work.";
}

/** The sentence for one field of a form, or undefined when it was not refused. */
export function fieldWords(problem: Problem | null, pointer: string): string | undefined {
  const code = problem?.field(pointer);
  return code && (fields[code] ?? "This needs another look.");
}
