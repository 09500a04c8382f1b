import { useParams } from "react-router";
import { Page } from "@/components/Page";
import { NewThreadForm } from "@/features/talk";
import { useReaders } from "./use-readers";

export function Component() {
  const { groupId = "" } = useParams();
  const { group, readers, people } = useReaders(groupId);
  return (
    <Page title="Start a thread" lead={group && `In ${group.name}`}>
      <NewThreadForm key={groupId} groupId={groupId} readers={readers} people={people} />
    </Page>
  );
}
