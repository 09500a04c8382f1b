import { Button, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "react-router";
import { Audience } from "@/components/Audience";
import { DraftForm } from "@/components/DraftForm";
import { fieldWords } from "@/components/trouble-words";
import { paths } from "@/config/paths";
import { asProblem } from "@/lib/api/problem";
import { useDraft } from "@/lib/drafts";
import { usePublish } from "../api/publish-announcement";

const EMPTY = { title: "", body: "" };

export function NewAnnouncementForm({ groupId, readers }: { groupId: string; readers: string }) {
  const draft = useDraft(`announcement.${groupId}`, EMPTY);
  const publish = usePublish();
  const navigate = useNavigate();
  const { title, body } = draft.value;
  const problem = publish.error && asProblem(publish.error);
  const submit = () =>
    publish.mutate(
      { id: draft.id, groupId, title: title.trim(), body: body.trim() },
      {
        onSuccess: () => {
          draft.clear();
          void navigate(paths.groupTab(groupId, "announcements"), { replace: true });
        },
      },
    );
  return (
    <DraftForm draft={draft} error={publish.error} onSubmit={submit}>
      <TextInput
        label="Title"
        required
        minLength={3}
        maxLength={200}
        value={title}
        error={fieldWords(problem, "title")}
        onChange={(e) => draft.change({ title: e.currentTarget.value })}
      />
      <Textarea
        label="What everybody should know"
        required
        autosize
        minRows={6}
        value={body}
        error={fieldWords(problem, "body")}
        onChange={(e) => draft.change({ body: e.currentTarget.value })}
      />
      <Audience>
        {readers} can read it, and each is told. It stays until everybody has seen it.
      </Audience>
      <div>
        <Button type="submit" loading={publish.isPending} disabled={!title.trim() || !body.trim()}>
          Announce it
        </Button>
      </div>
    </DraftForm>
  );
}
