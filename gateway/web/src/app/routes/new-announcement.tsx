import { Button } from "@mantine/core";
import { Link, useParams } from "react-router";
import { Empty } from "@/components/Empty";
import { Page } from "@/components/Page";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { paths } from "@/config/paths";
import { counted } from "@/config/words";
import { NewAnnouncementForm } from "@/features/announcements";
import { moderates, useGroup } from "@/features/groups";

/** A link sent by a colleague may lead here who does not announce: she is told before she has written anything. */
export function Component() {
  const { groupId = "" } = useParams();
  const { data: group, error, refetch } = useGroup(groupId);
  return (
    <Page title="Announce something" lead={group && `In ${group.name}`}>
      {!group && !error && <Waiting rows={3} />}
      {!group && error && <Trouble error={error} onRetry={() => void refetch()} />}
      {group && !moderates(group.myRole) && (
        <Empty
          next="What you would like to say can be a thread."
          action={
            <Button component={Link} to={paths.groupTab(group.id, "talk")} variant="default">
              Go to the group
            </Button>
          }
        >
          In this group its owner and moderators announce.
        </Empty>
      )}
      {group && moderates(group.myRole) && (
        <NewAnnouncementForm
          key={groupId}
          groupId={groupId}
          readers={`${counted(group.memberCount, "member")} of ${group.name}`}
        />
      )}
    </Page>
  );
}
