import { Button } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { Empty } from "@/components/Empty";
import { Page } from "@/components/Page";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { paths } from "@/config/paths";
import { NewFileForm } from "@/features/files";
import { useMyGroups } from "@/features/groups";

export function Component() {
  const groups = useMyGroups();
  const [params] = useSearchParams();
  return (
    <Page title="Add a file">
      {groups.isPending && <Waiting rows={3} />}
      {groups.error && <Trouble error={groups.error} onRetry={() => void groups.refetch()} />}
      {groups.data?.length === 0 && (
        <Empty
          next="A file belongs to a group. Join one, or start your own."
          action={
            <Button component={Link} to={paths.groups} variant="default">
              Look at the groups
            </Button>
          }
        >
          You are not in a group yet.
        </Empty>
      )}
      {groups.data && groups.data.length > 0 && (
        <NewFileForm groups={groups.data} groupId={params.get("group") ?? ""} />
      )}
    </Page>
  );
}
