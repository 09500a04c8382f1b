import { Button, Group, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { Confirm } from "@/components/Confirm";
import { DraftForm } from "@/components/DraftForm";
import { Trouble } from "@/components/Trouble";
import type { Schema } from "@/lib/api/client";
import { useDraft } from "@/lib/drafts";
import { useConnectionStep } from "../api/answer-connection";
import { useAskToConnect } from "../api/ask-to-connect";

/** How I am connected with a person, and the next step in it. */
export function ConnectBox({ person }: { person: Schema<"MemberPage"> }) {
  const { connection, name } = person;
  if (!connection) return <AskToConnect person={person} />;
  if (connection.state === "connected") return <Connected id={connection.id} name={name} />;
  return (
    <Requested id={connection.id} name={name} incoming={connection.direction === "incoming"} />
  );
}

function AskToConnect({ person }: { person: Schema<"MemberPage"> }) {
  const [open, setOpen] = useState(false);
  const draft = useDraft(`connect.${person.id}`, { note: "" });
  const ask = useAskToConnect();
  if (!open && !draft.restored) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>Connect</Button>
      </div>
    );
  }
  const submit = () =>
    ask.mutate(
      { id: draft.id, to: person.id, note: draft.value.note.trim() },
      { onSuccess: draft.clear },
    );
  return (
    <DraftForm draft={draft} error={ask.error} onSubmit={submit}>
      <Textarea
        label={`A note to ${person.name}`}
        description="Only she or he reads it. A sentence on where you met, or what you share, is plenty."
        autosize
        minRows={3}
        maxLength={500}
        value={draft.value.note}
        onChange={(e) => draft.change({ note: e.currentTarget.value })}
      />
      <Group gap="sm">
        <Button type="submit" loading={ask.isPending}>
          Ask to connect
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.clear();
            setOpen(false);
          }}
        >
          Not now
        </Button>
      </Group>
    </DraftForm>
  );
}

function Connected({ id, name }: { id: string; name: string }) {
  const [asking, setAsking] = useState(false);
  const step = useConnectionStep();
  return (
    <Group gap="md">
      <Text fw={600}>You are connected.</Text>
      <Button variant="default" size="sm" onClick={() => setAsking(true)}>
        End the connection
      </Button>
      <Confirm
        opened={asking}
        title={`End the connection with ${name}?`}
        action="End it"
        busy={step.isPending}
        error={step.error}
        onClose={() => setAsking(false)}
        onConfirm={() => step.mutate({ step: "remove", id }, { onSuccess: () => setAsking(false) })}
      >
        {name} is not told. Either of you can ask again later.
      </Confirm>
    </Group>
  );
}

function Requested({ id, name, incoming }: { id: string; name: string; incoming: boolean }) {
  const step = useConnectionStep();
  return (
    <div>
      <Text mb="sm">
        {incoming
          ? `${name} would like to connect with you.`
          : `You have asked ${name} to connect.`}
      </Text>
      <ConnectionButtons id={id} name={name} incoming={incoming} step={step} />
    </div>
  );
}

interface ConnectionButtonsProps {
  id: string;
  name: string;
  incoming: boolean;
  step: ReturnType<typeof useConnectionStep>;
}

export function ConnectionButtons({ id, name, incoming, step }: ConnectionButtonsProps) {
  return (
    <>
      <Group gap="sm">
        {incoming ? (
          <>
            <Button
              loading={step.isPending}
              aria-label={`Accept ${name}`}
              onClick={() => step.mutate({ step: "accept", id })}
            >
              Accept
            </Button>
            <Button
              variant="default"
              disabled={step.isPending}
              aria-label={`Decline ${name}`}
              onClick={() => step.mutate({ step: "decline", id })}
            >
              Decline
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            loading={step.isPending}
            aria-label={`Take it back: my request to ${name}`}
            onClick={() => step.mutate({ step: "withdraw", id })}
          >
            Take it back
          </Button>
        )}
      </Group>
      {step.error && <Trouble error={step.error} />}
    </>
  );
}
