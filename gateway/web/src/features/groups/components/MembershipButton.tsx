import { Button } from "@mantine/core";
import { Trouble } from "@/components/Trouble";
import type { Schema } from "@/lib/api/client";
import { useJoinGroup } from "../api/join-group";
import { useLeaveGroup } from "../api/leave-group";

/** Join, ask to join, or take the request back. Leaving has its own place, under About. */
export function MembershipButton({ group }: { group: Schema<"Group"> }) {
  const join = useJoinGroup(group.id);
  const leave = useLeaveGroup(group.id);
  if (group.myRole && group.myRole !== "requested") return null;
  return (
    <div>
      {group.myRole === "requested" ? (
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          Take my request back
        </Button>
      ) : (
        <Button loading={join.isPending} onClick={() => join.mutate()}>
          {group.access === "open" ? "Join this group" : "Ask to join"}
        </Button>
      )}
      {(join.error ?? leave.error) && <Trouble error={join.error ?? leave.error} />}
    </div>
  );
}
