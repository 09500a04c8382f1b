import { Button } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "@/components/Confirm";
import type { Schema } from "@/lib/api/client";
import { useCloseJob } from "../api/close-job";

export function CloseJob({ job }: { job: Schema<"Job"> }) {
  const [asking, setAsking] = useState(false);
  const close = useCloseJob(job.id);
  if (!job.mine || job.status !== "open") return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Close this posting
      </Button>
      <Confirm
        opened={asking}
        title="Close this posting?"
        action="Close it"
        busy={close.isPending}
        error={close.error}
        onClose={() => setAsking(false)}
        onConfirm={() => close.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        Nobody can show interest any more. You still see who did.
      </Confirm>
    </>
  );
}
