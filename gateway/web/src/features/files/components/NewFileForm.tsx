import { Button, FileInput, NativeSelect, Progress, Text, TextInput } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Audience } from "@/components/Audience";
import { DraftForm } from "@/components/DraftForm";
import { WordsInput } from "@/components/WordsInput";
import { fieldWords } from "@/components/trouble-words";
import { paths } from "@/config/paths";
import { counted } from "@/config/words";
import type { Schema } from "@/lib/api/client";
import { asProblem } from "@/lib/api/problem";
import { useDraft } from "@/lib/drafts";
import { useAddFile } from "../api/add-file";
import { useFiles } from "../api/list-files";

const EMPTY = { groupId: "", folder: "", name: "", tags: [] as string[] };

interface NewFileFormProps {
  groups: Schema<"Group">[];
  /** Chosen before she came here. */
  groupId: string;
}

export function NewFileForm({ groups, groupId: startIn }: NewFileFormProps) {
  const draft = useDraft("new-file", EMPTY);
  const [content, setContent] = useState<File | null>(null);
  const add = useAddFile();
  const navigate = useNavigate();
  const { folder, name, tags } = draft.value;
  const group = groups.find((g) => g.id === (draft.value.groupId || startIn)) ?? groups[0];
  const facets = useFiles({ groupId: group?.id ?? "" }, 1).data?.pages[0]?.facets;
  const problem = add.error && asProblem(add.error);

  const choose = (file: File | null) => {
    setContent(file);
    if (file && !name) draft.change({ name: file.name });
  };
  const submit = () => {
    if (!content || !group) return;
    const entry = { groupId: group.id, folder: folder.trim(), name: name.trim(), tags };
    add.mutate(
      { id: draft.id, entry, content },
      {
        onSuccess: () => {
          draft.clear();
          void navigate(paths.file(draft.id), { replace: true });
        },
      },
    );
  };

  return (
    <DraftForm draft={draft} error={add.error} onSubmit={submit}>
      <FileInput
        size="md"
        label="File"
        description="Documents, tables, slides, images, PDF or text, up to 50 MB."
        placeholder="Choose a file"
        leftSection={<IconUpload size={18} stroke={1.6} aria-hidden />}
        required
        value={content}
        onChange={choose}
      />
      <NativeSelect
        label="Group"
        value={group?.id}
        data={groups.map((g) => ({ value: g.id, label: g.name }))}
        onChange={(e) => draft.change({ groupId: e.currentTarget.value })}
      />
      <TextInput
        label="Name"
        required
        maxLength={120}
        value={name}
        error={fieldWords(problem, "name")}
        onChange={(e) => draft.change({ name: e.currentTarget.value })}
      />
      <TextInput
        label="Folder"
        description="One that is there, or a new one. A slash puts one into another: Forms/Consent."
        list="folders"
        maxLength={243}
        value={folder}
        error={fieldWords(problem, "folder")}
        onChange={(e) => draft.change({ folder: e.currentTarget.value })}
      />
      <datalist id="folders">
        {facets?.folders.map((f) => (
          <option key={f.value} value={f.value} />
        ))}
      </datalist>
      <WordsInput
        label="Tags"
        description="Enter after each. They help others to find it."
        value={tags}
        data={facets?.tags.map((t) => t.value) ?? []}
        maxTags={10}
        onChange={(v) => draft.change({ tags: v.map((t) => t.toLowerCase()) })}
      />
      {group && (
        <Audience>
          {counted(group.memberCount, "member")} of {group.name} can find and open it.
        </Audience>
      )}
      {add.isPending && (
        <div>
          <Text size="sm" id="sending">
            {add.sent < 1 ? `Sending, ${Math.round(add.sent * 100)} %` : "Checking what arrived"}
          </Text>
          <Progress value={add.sent * 100} aria-labelledby="sending" />
        </div>
      )}
      <div>
        <Button type="submit" loading={add.isPending} disabled={!content || !name.trim() || !group}>
          Add the file
        </Button>
      </div>
    </DraftForm>
  );
}
