import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useNavigate } from "react-router";
import { Audience } from "@/components/Audience";
import { DraftForm } from "@/components/DraftForm";
import { fieldWords } from "@/components/trouble-words";
import { paths } from "@/config/paths";
import { choices, professions, settings, states } from "@/config/words";
import type { Schema } from "@/lib/api/client";
import { asProblem } from "@/lib/api/problem";
import { useDraft } from "@/lib/drafts";
import { dateIn } from "@/lib/time";
import { usePostJob } from "../api/post-job";

type JobDraft = Omit<Schema<"NewJob">, "pay"> & { pay: { from: number; to: number } } & {
  per: "hour" | "year";
};

/** Days a posting stays open unless she says otherwise. */
const OPEN_FOR = 30;

const empty = (): JobDraft => ({
  title: "",
  employer: "",
  description: "",
  profession: "clinical-social-worker",
  licence: "",
  state: "CA",
  setting: "community-clinic",
  remote: false,
  pay: { from: 0, to: 0 },
  per: "year",
  supervisionOffered: false,
  closesOn: dateIn(OPEN_FOR),
});

export function NewJobForm() {
  const draft = useDraft("new-job", empty());
  const post = usePostJob();
  const navigate = useNavigate();
  const { per, ...job } = draft.value;
  const problem = post.error && asProblem(post.error);
  const text = (name: "title" | "employer" | "description" | "licence" | "closesOn") => ({
    required: true,
    value: job[name],
    error: fieldWords(problem, name),
    onChange: (e: { currentTarget: { value: string } }) =>
      draft.change({ [name]: e.currentTarget.value }),
  });
  const pay = (end: "from" | "to") => ({
    size: "md",
    required: true,
    min: 1,
    allowDecimal: false,
    allowNegative: false,
    thousandSeparator: ",",
    prefix: "$",
    hideControls: true,
    value: job.pay[end] || "",
    error: fieldWords(problem, `pay/${end}`),
    onChange: (v: string | number) => draft.change({ pay: { ...job.pay, [end]: Number(v) || 0 } }),
  });
  const backwards = job.pay.to > 0 && job.pay.from > job.pay.to;
  const submit = () =>
    post.mutate(
      { id: draft.id, job: { ...job, pay: { ...job.pay, per } } },
      {
        onSuccess: () => {
          draft.clear();
          void navigate(paths.job(draft.id), { replace: true });
        },
      },
    );
  return (
    <DraftForm draft={draft} error={post.error} onSubmit={submit}>
      <TextInput label="Title" minLength={5} maxLength={120} {...text("title")} />
      <TextInput label="Employer" maxLength={120} {...text("employer")} />
      <Textarea
        label="What the work is"
        description="Caseload, who one works with, what a week looks like."
        autosize
        minRows={5}
        minLength={20}
        maxLength={10_000}
        {...text("description")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label="Profession"
          data={choices(professions)}
          value={job.profession}
          onChange={(e) =>
            draft.change({ profession: e.currentTarget.value as typeof job.profession })
          }
        />
        <TextInput label="Licence needed" placeholder="LCSW" maxLength={60} {...text("licence")} />
        <NativeSelect
          label="State"
          data={choices(states)}
          value={job.state}
          onChange={(e) => draft.change({ state: e.currentTarget.value as typeof job.state })}
        />
        <NativeSelect
          label="Setting"
          data={choices(settings)}
          value={job.setting}
          onChange={(e) => draft.change({ setting: e.currentTarget.value as typeof job.setting })}
        />
      </SimpleGrid>
      <Fieldset legend="Pay in US dollars" radius="md">
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <NumberInput label="From" {...pay("from")} />
          <NumberInput
            label="To"
            {...pay("to")}
            error={backwards ? "This is less than the lower end." : pay("to").error}
          />
          <NativeSelect
            label="Per"
            data={["year", "hour"]}
            value={per}
            onChange={(e) => draft.change({ per: e.currentTarget.value as "hour" | "year" })}
          />
        </SimpleGrid>
      </Fieldset>
      <Group gap="xl">
        <Checkbox
          label="Supervision offered"
          checked={job.supervisionOffered}
          onChange={(e) => draft.change({ supervisionOffered: e.currentTarget.checked })}
        />
        <Checkbox
          label="Remote possible"
          checked={job.remote}
          onChange={(e) => draft.change({ remote: e.currentTarget.checked })}
        />
      </Group>
      <TextInput
        type="date"
        label="Closes on"
        min={dateIn(0)}
        style={{ maxWidth: "14rem" }}
        {...text("closesOn")}
      />
      <Audience>Every member of the community can see it, with your name.</Audience>
      <div>
        <Button type="submit" loading={post.isPending} disabled={backwards}>
          Post the job
        </Button>
      </div>
    </DraftForm>
  );
}
