import { Button } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Confirm } from "@/components/Confirm";
import { paths } from "@/config/paths";
import type { Schema } from "@/lib/api/client";
import { useRemoveFile } from "../api/remove-file";

export function RemoveFile({ file }: { file: Schema<"FileEntry"> }) {
  const [asking, setAsking] = useState(false);
  const remove = useRemoveFile(file.id);
  const navigate = useNavigate();
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Remove
      </Button>
      <Confirm
        opened={asking}
        title="Remove this file?"
        action="Remove it"
        busy={remove.isPending}
        error={remove.error}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          remove.mutate(undefined, {
            onSuccess: () => void navigate(paths.files, { replace: true }),
          })
        }
      >
        {file.name} will be gone from {file.groupName} for everybody. It cannot be brought back.
      </Confirm>
    </>
  );
}
