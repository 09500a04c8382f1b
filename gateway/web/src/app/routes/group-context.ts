import { useOutletContext } from "react-router";
import type { Schema } from "@/lib/api/client";

/** The group whose tab is shown. */
export const useTabGroup = () => useOutletContext<Schema<"Group">>();

/** A tab that only members see, for somebody who is not one. */
export const outsideWords = (group: Schema<"Group">) =>
  group.access === "open"
    ? "Join this group to take part."
    : "This group is closed. Its name and purpose are for everybody, what is inside only for its members.";
