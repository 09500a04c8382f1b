import { Empty } from "@/components/Empty";
import { GroupMembers, isIn, JoinRequests } from "@/features/groups";
import { outsideWords, useTabGroup } from "./group-context";

export function Component() {
  const group = useTabGroup();
  if (!isIn(group.myRole) && group.access === "closed") return <Empty>{outsideWords(group)}</Empty>;
  return (
    <>
      <JoinRequests group={group} />
      <GroupMembers group={group} />
    </>
  );
}
