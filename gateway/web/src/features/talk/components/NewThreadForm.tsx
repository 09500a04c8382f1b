import { Button, TextInput } from "@mantine/core";
import { useNavigate } from "react-router";
import { Audience } from "@/components/Audience";
import { DraftForm } from "@/components/DraftForm";
import { MessageBox } from "@/components/MessageBox";
import { fieldWords } from "@/components/trouble-words";
import { paths } from "@/config/paths";
import type { Member } from "@/lib/api/client";
import { asProblem } from "@/lib/api/problem";
import { useDraft } from "@/lib/drafts";
import { type Mentioned, toMarkdown } from "@/lib/mentions";
import { useOpenThread } from "../api/open-thread";

interface NewThreadFormProps {
  groupId: string;
  readers: string;
  people: Member[];
}

interface ThreadDraft {
  title: string;
  body: string;
  mentioned: Mentioned[];
}

const EMPTY: ThreadDraft = { title: "", body: "", mentioned: [] };

export function NewThreadForm({ groupId, readers, people }: NewThreadFormProps) {
  const draft = useDraft(`thread.${groupId}`, EMPTY);
  const open = useOpenThread(groupId);
  const navigate = useNavigate();
  const { title, body, mentioned } = draft.value;
  const problem = open.error && asProblem(open.error);
  const submit = () =>
    open.mutate(
      { id: draft.id, groupId, title: title.trim(), body: toMarkdown(body.trim(), mentioned) },
      {
        onSuccess: () => {
          draft.clear();
          void navigate(paths.thread(draft.id), { replace: true });
        },
      },
    );
  return (
    <DraftForm draft={draft} error={open.error} onSubmit={submit}>
      <TextInput
        label="Title"
        description="So that a colleague can tell in a glance whether she can help."
        required
        minLength={3}
        maxLength={200}
        value={title}
        error={fieldWords(problem, "title")}
        onChange={(e) => draft.change({ title: e.currentTarget.value })}
      />
      <MessageBox
        label="What is on your mind"
        description="Leave out whatever could point to a client. *Stars* make emphasis, > quotes."
        value={body}
        mentioned={mentioned}
        people={people}
        minRows={8}
        error={fieldWords(problem, "body")}
        onChange={draft.change}
      />
      <Audience>{readers} can read it.</Audience>
      <div>
        <Button type="submit" loading={open.isPending} disabled={!title.trim() || !body.trim()}>
          Start the thread
        </Button>
      </div>
    </DraftForm>
  );
}
