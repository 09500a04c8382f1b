import type { Schema } from "@/lib/api/client";

type Role = Schema<"Group">["myRole"];

export const isIn = (role: Role | undefined) => role != null && role !== "requested";
export const moderates = (role: Role | undefined) => role === "owner" || role === "moderator";

/** What I am in a group, said to me. */
export const myRoleWords = {
  owner: "You own this group",
  moderator: "You moderate here",
  member: "You are a member",
  requested: "You have asked to join",
} satisfies Record<NonNullable<Role>, string>;

export const roleWords: Record<string, string> = {
  owner: "Owner",
  moderator: "Moderator",
  member: "Member",
  requested: "Asked to join",
};
