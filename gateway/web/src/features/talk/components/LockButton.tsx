import { Button } from "@mantine/core";
import { Trouble } from "@/components/Trouble";
import type { Schema } from "@/lib/api/client";
import { useLockThread } from "../api/lock-thread";

/** For the owner and moderators. */
export function LockButton({ thread }: { thread: Schema<"Thread"> }) {
  const lock = useLockThread(thread.id);
  if (thread.myRole !== "owner" && thread.myRole !== "moderator") return null;
  return (
    <div>
      <Button
        variant="default"
        size="sm"
        loading={lock.isPending}
        onClick={() => lock.mutate(!thread.locked)}
      >
        {thread.locked ? "Open for replies again" : "Close to replies"}
      </Button>
      {lock.error && <Trouble error={lock.error} />}
    </div>
  );
}
