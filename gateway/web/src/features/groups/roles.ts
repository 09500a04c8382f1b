import type { Schema } from "@/lib/api/client";

type Role = Schema<"Group">["myRole"];

export const isIn = (role: Role | undefined) => role != null && role !== "requested";
export const moderates = (role: Role | undefined) => role === "owner" || role === "moderator";

export const roleWords: Record<string, string> = {
  owner: "Owner",
  moderator: "Moderator",
  member: "Member",
  requested: "Asked to join",
};
