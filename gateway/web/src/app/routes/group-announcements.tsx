import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Empty } from "@/components/Empty";
import { paths } from "@/config/paths";
import { AnnouncementList } from "@/features/announcements";
import { isIn, moderates } from "@/features/groups";
import { outsideWords, useTabGroup } from "./group-context";

export function Component() {
  const group = useTabGroup();
  if (!isIn(group.myRole)) return <Empty>{outsideWords(group)}</Empty>;
  return (
    <>
      {moderates(group.myRole) && (
        <div>
          <Button component={Link} to={paths.newAnnouncement(group.id)}>
            Announce something
          </Button>
        </div>
      )}
      <AnnouncementList groupId={group.id} />
    </>
  );
}
