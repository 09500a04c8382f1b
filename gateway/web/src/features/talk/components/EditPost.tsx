import { Button, Group } from "@mantine/core";
import { DraftForm } from "@/components/DraftForm";
import { MessageBox } from "@/components/MessageBox";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import type { Member, Schema } from "@/lib/api/client";
import { asProblem } from "@/lib/api/problem";
import { useDraft } from "@/lib/drafts";
import { fromMarkdown, type Mentioned, toMarkdown } from "@/lib/mentions";
import { useEditPost } from "../api/edit-post";
import { usePostAsTyped } from "../api/get-post";

interface EditPostProps {
  post: Schema<"Post">;
  people: Member[];
  onDone: () => void;
}

export function EditPost(props: EditPostProps) {
  const asTyped = usePostAsTyped(props.post.threadId, props.post.id);
  if (asTyped.isPending) return <Waiting rows={1} />;
  if (!asTyped.data)
    return <Trouble error={asTyped.error} onRetry={() => void asTyped.refetch()} />;
  const { data, etag } = asTyped.data;
  return (
    <EditForm
      {...props}
      typed={data.body}
      etag={etag ?? `"${data.revision}"`}
      onRefresh={() => void asTyped.refetch()}
    />
  );
}

interface EditFormProps extends EditPostProps {
  typed: string;
  etag: string;
  onRefresh: () => void;
}

function EditForm({ post, people, typed, etag, onDone, onRefresh }: EditFormProps) {
  const start = fromMarkdown(typed);
  const draft = useDraft<{ body: string; mentioned: Mentioned[] }>(`edit.${post.id}`, {
    body: start.text,
    mentioned: start.mentioned,
  });
  const edit = useEditPost(post.threadId);
  const done = () => {
    draft.clear();
    onDone();
  };
  const submit = () =>
    edit.mutate(
      { postId: post.id, body: toMarkdown(draft.value.body.trim(), draft.value.mentioned), etag },
      {
        onSuccess: done,
        onError: (error) => asProblem(error).code === "REVISION_CONFLICT" && onRefresh(),
      },
    );
  return (
    <DraftForm draft={draft} error={edit.error} onSubmit={submit}>
      <MessageBox
        label="Your post"
        value={draft.value.body}
        mentioned={draft.value.mentioned}
        people={people}
        onChange={draft.change}
      />
      <Group gap="sm">
        <Button type="submit" loading={edit.isPending} disabled={!draft.value.body.trim()}>
          Save
        </Button>
        <Button variant="default" onClick={done}>
          Leave it as it was
        </Button>
      </Group>
    </DraftForm>
  );
}
