import { Button, Text, Textarea, Title } from "@mantine/core";
import { Audience } from "@/components/Audience";
import { Card } from "@/components/Card";
import { DraftForm } from "@/components/DraftForm";
import { Trouble } from "@/components/Trouble";
import type { Schema } from "@/lib/api/client";
import { useDraft } from "@/lib/drafts";
import { useShowInterest } from "../api/show-interest";
import { useWithdrawInterest } from "../api/withdraw-interest";

/** Show interest, or take it back. Not for one's own posting. */
export function InterestBox({ job }: { job: Schema<"Job"> }) {
  const draft = useDraft(`interest.${job.id}`, { note: "" });
  const show = useShowInterest(job.id);
  const withdraw = useWithdrawInterest(job.id);
  if (job.mine || (job.status !== "open" && !job.interested)) return null;
  if (job.interested) {
    return (
      <Card>
        <Text>
          You have shown interest. {job.postedBy.name} can see your profile and your note.
        </Text>
        <div>
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Take it back
          </Button>
        </div>
        {withdraw.error && <Trouble error={withdraw.error} />}
      </Card>
    );
  }
  const submit = () => show.mutate(draft.value.note.trim(), { onSuccess: draft.clear });
  return (
    <Card>
      <Title order={2}>Interested?</Title>
      <DraftForm draft={draft} error={show.error} onSubmit={submit}>
        <Textarea
          label="A note"
          description="What draws you to it, and when you could be reached."
          autosize
          minRows={3}
          maxLength={2000}
          value={draft.value.note}
          onChange={(e) => draft.change({ note: e.currentTarget.value })}
        />
        <Audience>Only {job.postedBy.name} sees that you are interested, and reads this.</Audience>
        <div>
          <Button type="submit" loading={show.isPending}>
            Show interest
          </Button>
        </div>
      </DraftForm>
    </Card>
  );
}
