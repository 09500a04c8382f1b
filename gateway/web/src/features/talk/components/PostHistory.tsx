import { Button, Divider, Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Prose } from "@/components/Prose";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { When } from "@/components/When";
import { exactly } from "@/lib/time";
import type { Schema } from "@/lib/api/client";
import { usePostHistory } from "../api/get-history";

/** "edited", which opens every wording the post has had. */
export function PostHistory({ post }: { post: Schema<"Post"> }) {
  const [opened, setOpened] = useState(false);
  const history = usePostHistory(post.threadId, post.id, opened);
  const wordings = [...(history.data?.items ?? [])].sort((a, b) => b.revision - a.revision);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        title={post.editedAt ? exactly(post.editedAt) : undefined}
        onClick={() => setOpened(true)}
      >
        edited, see earlier wordings
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="lg"
        title={<Text fw={640}>How this post has changed</Text>}
        closeButtonProps={{ "aria-label": "Close", size: "lg" }}
      >
        {history.isPending && <Waiting rows={2} />}
        {history.error && <Trouble error={history.error} onRetry={() => void history.refetch()} />}
        <Stack>
          {wordings.map((wording, i) => (
            <section key={wording.revision}>
              {i > 0 && <Divider mb="md" />}
              <Text size="sm" c="dimmed" mb="xs">
                {i === 0 ? "As it is now, written " : "As it was, written "}
                <When at={wording.at} />
              </Text>
              <Prose html={wording.html} />
            </section>
          ))}
        </Stack>
      </Modal>
    </>
  );
}
