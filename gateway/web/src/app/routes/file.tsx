import { Button, Group } from "@mantine/core";
import { Link, useParams } from "react-router";
import { Page } from "@/components/Page";
import { Person } from "@/components/Person";
import { Tag } from "@/components/Tag";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { When } from "@/components/When";
import { gatewayPaths, paths } from "@/config/paths";
import { FilePreview, kindName, RemoveFile, sizeName, useFile } from "@/features/files";
import { moderates, useGroup } from "@/features/groups";
import { useMyId } from "@/features/session";

export function Component() {
  const { fileId = "" } = useParams();
  const { data: file, error, refetch } = useFile(fileId);
  const group = useGroup(file?.groupId ?? "").data;
  const myId = useMyId();
  if (!file) {
    return (
      <Page title="File">
        {error ? <Trouble error={error} onRetry={() => void refetch()} /> : <Waiting rows={3} />}
      </Page>
    );
  }
  const mayRemove = file.uploadedBy.id === myId || moderates(group?.myRole);
  return (
    <Page
      title={file.name}
      lead={
        <>
          <Link to={paths.groupTab(file.groupId, "files")}>{file.groupName}</Link>
          {file.folder && ` / ${file.folder}`} · {kindName(file.kind)}, {sizeName(file.size)}
        </>
      }
      actions={
        <Group gap="sm">
          <Button component="a" href={gatewayPaths.fileContent(file.id)} download={file.name}>
            Download
          </Button>
          {mayRemove && <RemoveFile file={file} />}
        </Group>
      }
    >
      <Group gap="lg">
        <Person member={file.uploadedBy} detail={<When at={file.uploadedAt} />} />
        <Group gap="xs">
          {file.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </Group>
      </Group>
      <FilePreview file={file} />
    </Page>
  );
}
