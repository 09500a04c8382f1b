import { Button } from "@mantine/core";
import { Link, useParams } from "react-router";
import { Empty } from "@/components/Empty";
import { Page } from "@/components/Page";
import { paths } from "@/config/paths";
import { isIn } from "@/features/groups";
import { NewThreadForm } from "@/features/talk";
import { outsideWords } from "./group-context";
import { useReaders } from "./use-readers";

export function Component() {
  const { groupId = "" } = useParams();
  const { group, readers, people } = useReaders(groupId);
  return (
    <Page title="Start a thread" lead={group && `In ${group.name}`}>
      {group && !isIn(group.myRole) ? (
        <Empty
          action={
            <Button component={Link} to={paths.group(group.id)} variant="default">
              Go to the group
            </Button>
          }
        >
          {outsideWords(group)}
        </Empty>
      ) : (
        <NewThreadForm key={groupId} groupId={groupId} readers={readers} people={people} />
      )}
    </Page>
  );
}
