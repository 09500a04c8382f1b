import { Button } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "@/components/Confirm";
import type { Schema } from "@/lib/api/client";
import { useLeaveGroup } from "../api/leave-group";

export function LeaveGroup({ group }: { group: Schema<"Group"> }) {
  const [asking, setAsking] = useState(false);
  const leave = useLeaveGroup(group.id);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Leave this group
      </Button>
      <Confirm
        opened={asking}
        title={`Leave ${group.name}?`}
        action="Leave"
        busy={leave.isPending}
        error={leave.error}
        onClose={() => setAsking(false)}
        onConfirm={() => leave.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        What you wrote stays in the group.{" "}
        {group.access === "closed"
          ? "To come back you would have to ask again."
          : "You can come back whenever you like."}
      </Confirm>
    </>
  );
}
