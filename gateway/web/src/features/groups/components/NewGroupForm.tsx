import { Button, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "react-router";
import { Audience } from "@/components/Audience";
import { DraftForm } from "@/components/DraftForm";
import { fieldWords } from "@/components/trouble-words";
import { paths } from "@/config/paths";
import { asProblem } from "@/lib/api/problem";
import { useDraft } from "@/lib/drafts";
import { useFoundGroup } from "../api/found-group";

const EMPTY = { name: "", purpose: "", access: "open" as "open" | "closed" };

export function NewGroupForm() {
  const draft = useDraft("new-group", EMPTY);
  const found = useFoundGroup();
  const navigate = useNavigate();
  const { name, purpose, access } = draft.value;
  const problem = found.error && asProblem(found.error);

  const submit = () =>
    found.mutate(
      { id: draft.id, name: name.trim(), purpose: purpose.trim(), access },
      {
        onSuccess: () => {
          draft.clear();
          void navigate(paths.group(draft.id));
        },
      },
    );

  return (
    <DraftForm draft={draft} error={found.error} onSubmit={submit}>
      <TextInput
        label="Name"
        required
        minLength={3}
        maxLength={80}
        value={name}
        error={fieldWords(problem, "name")}
        onChange={(e) => draft.change({ name: e.currentTarget.value })}
      />
      <Textarea
        label="What it is for"
        description="One or two sentences, so that colleagues know whether it is for them."
        required
        autosize
        minRows={3}
        maxLength={500}
        value={purpose}
        error={fieldWords(problem, "purpose")}
        onChange={(e) => draft.change({ purpose: e.currentTarget.value })}
      />
      <Radio.Group
        label="Who can come in"
        value={access}
        onChange={(v) => draft.change({ access: v as "open" | "closed" })}
      >
        <Stack gap="sm" mt="xs">
          <Radio value="open" label="Open: every member can join and read" />
          <Radio value="closed" label="Closed: you or a moderator let people in" />
        </Stack>
      </Radio.Group>
      <Audience>
        {access === "open"
          ? "Every member of the community can find this group and what is said in it."
          : "Everybody sees the name, the purpose and how many are in it. Nothing inside."}
      </Audience>
      <div>
        <Button type="submit" loading={found.isPending}>
          Start the group
        </Button>
      </div>
    </DraftForm>
  );
}
