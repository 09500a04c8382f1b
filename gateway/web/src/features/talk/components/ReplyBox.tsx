import { Button, Group, Text } from "@mantine/core";
import type { Ref } from "react";
import { Audience } from "@/components/Audience";
import { DraftForm } from "@/components/DraftForm";
import { MessageBox } from "@/components/MessageBox";
import { fieldWords } from "@/components/trouble-words";
import type { Member, Schema } from "@/lib/api/client";
import { asProblem } from "@/lib/api/problem";
import { type Draft, useDraft } from "@/lib/drafts";
import { type Mentioned, toMarkdown } from "@/lib/mentions";
import { usePostReply } from "../api/post-reply";

export interface ReplyDraft {
  body: string;
  mentioned: Mentioned[];
  /** The post she answers; null: the opening one. */
  inReplyTo: { id: string; name: string } | null;
}

const EMPTY: ReplyDraft = { body: "", mentioned: [], inReplyTo: null };

export const useReplyDraft = (threadId: string) => useDraft(`reply.${threadId}`, EMPTY);

interface ReplyBoxProps {
  thread: Schema<"Thread">;
  people: Member[];
  /** "43 members of Rural Practice". */
  readers: string;
  draft: Draft<ReplyDraft>;
  boxRef: Ref<HTMLTextAreaElement>;
  onPosted: (postId: string) => void;
}

export function ReplyBox({ thread, people, readers, draft, boxRef, onPosted }: ReplyBoxProps) {
  const { body, mentioned, inReplyTo } = draft.value;
  const reply = usePostReply(thread.id);
  const problem = reply.error && asProblem(reply.error);
  const send = () => {
    const postId = draft.id;
    const answered = inReplyTo?.id ?? thread.openingPostId;
    reply.mutate(
      { postId, inReplyTo: answered, body: toMarkdown(body.trim(), mentioned) },
      {
        onSuccess: () => {
          draft.clear();
          onPosted(postId);
        },
      },
    );
  };
  return (
    <DraftForm draft={draft} error={reply.error} onSubmit={send}>
      {inReplyTo && (
        <Text size="sm">
          You are answering {inReplyTo.name}.{" "}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => draft.change({ inReplyTo: null })}
          >
            Answer the thread instead
          </Button>
        </Text>
      )}
      <MessageBox
        label="Your reply"
        description="@ and a name lets a colleague know. *Stars* make emphasis, > quotes."
        value={body}
        mentioned={mentioned}
        people={people}
        error={fieldWords(problem, "body")}
        boxRef={boxRef}
        onChange={draft.change}
      />
      <Audience>{readers} can read it.</Audience>
      <Group>
        <Button type="submit" loading={reply.isPending} disabled={!body.trim()}>
          Post reply
        </Button>
      </Group>
    </DraftForm>
  );
}
