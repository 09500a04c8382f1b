import { Alert, Button, Group, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { Audience } from "@/components/Audience";
import { DraftForm } from "@/components/DraftForm";
import { WordsInput } from "@/components/WordsInput";
import type { Schema } from "@/lib/api/client";
import { asProblem } from "@/lib/api/problem";
import { useDraft } from "@/lib/drafts";
import { useChangeProfile } from "../api/change-profile";
import { useMe } from "../api/get-me";

const SUGGESTED = {
  modalities: [
    "CBT",
    "DBT",
    "EMDR",
    "ACT",
    "Psychodynamic",
    "Motivational interviewing",
    "Art therapy",
    "Family systems",
  ],
  populations: [
    "Adults",
    "Adolescents",
    "Children",
    "Couples",
    "Families",
    "Older adults",
    "Veterans",
    "First responders",
  ],
  languages: [
    "English",
    "Spanish",
    "American Sign Language",
    "Mandarin",
    "Vietnamese",
    "Arabic",
    "French",
  ],
};

interface ProfileFormProps {
  profile: Schema<"Profile">;
  etag: string;
}

/** Only what she has touched is sent; when it was changed elsewhere, she sees both and decides. */
export function ProfileForm({ profile, etag }: ProfileFormProps) {
  const me = useMe();
  const draft = useDraft("profile", profile);
  const change = useChangeProfile();
  const [saved, setSaved] = useState(false);
  const conflict = change.error !== null && asProblem(change.error).code === "REVISION_CONFLICT";

  const edit = (part: Partial<Schema<"Profile">>) => {
    setSaved(false);
    draft.change(part);
  };
  const submit = () =>
    change.mutate(
      { etag, change: draft.value },
      {
        onSuccess: () => {
          draft.accept();
          setSaved(true);
        },
        onError: (error) => {
          if (asProblem(error).code === "REVISION_CONFLICT") void me.refetch();
        },
      },
    );
  const words = (name: keyof typeof SUGGESTED) => ({
    value: draft.value[name],
    data: SUGGESTED[name],
    maxTags: 20,
    onChange: (value: string[]) => edit({ [name]: value }),
  });

  return (
    <DraftForm draft={draft} error={conflict ? null : change.error} onSubmit={submit}>
      <Textarea
        label="A line about you"
        description="What you would tell a colleague over coffee."
        autosize
        minRows={3}
        maxLength={500}
        value={draft.value.about}
        onChange={(e) => edit({ about: e.currentTarget.value })}
      />
      <WordsInput label="Who you work with" {...words("populations")} />
      <WordsInput label="Ways of working" {...words("modalities")} />
      <WordsInput label="Languages" {...words("languages")} />
      <Audience>Every member can read this in the directory. Nobody outside can.</Audience>
      {conflict && (
        <Alert
          color="clay"
          title="Your profile was changed somewhere else in the meantime"
          role="alert"
        >
          <Text mb="sm">
            What you wrote is kept here. Save again to put it in place of the other one, or take the
            other one as it is.
          </Text>
          {profile.about !== draft.value.about && (
            <Text mb="sm">The line about you now reads: “{profile.about || "nothing"}”</Text>
          )}
          <Group gap="sm">
            <Button type="submit" size="sm" loading={change.isPending || me.isFetching}>
              Save mine
            </Button>
            <Button
              size="sm"
              variant="default"
              onClick={() => {
                change.reset();
                draft.reset(profile);
              }}
            >
              Take the other one
            </Button>
          </Group>
        </Alert>
      )}
      {!conflict && (
        <Group>
          <Button type="submit" loading={change.isPending}>
            Save
          </Button>
          <Text role="status">{saved && "Saved."}</Text>
        </Group>
      )}
    </DraftForm>
  );
}
