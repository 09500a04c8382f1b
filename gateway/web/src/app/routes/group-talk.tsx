import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Empty } from "@/components/Empty";
import { paths } from "@/config/paths";
import { isIn } from "@/features/groups";
import { ThreadList } from "@/features/talk";
import { outsideWords, useTabGroup } from "./group-context";

export function Component() {
  const group = useTabGroup();
  const member = isIn(group.myRole);
  if (!member && group.access === "closed") {
    return (
      <Empty
        next={
          group.myRole === "requested"
            ? "You have asked to join. A moderator will answer."
            : undefined
        }
      >
        {outsideWords(group)}
      </Empty>
    );
  }
  return (
    <>
      {member && (
        <div>
          <Button component={Link} to={paths.newThread(group.id)}>
            Start a thread
          </Button>
        </div>
      )}
      <ThreadList groupId={group.id} />
    </>
  );
}
