import { useParams } from "react-router";
import { Page } from "@/components/Page";
import { NewAnnouncementForm } from "@/features/announcements";
import { counted } from "@/config/words";
import { useGroup } from "@/features/groups";

export function Component() {
  const { groupId = "" } = useParams();
  const group = useGroup(groupId).data;
  return (
    <Page title="Announce something" lead={group && `In ${group.name}`}>
      <NewAnnouncementForm
        key={groupId}
        groupId={groupId}
        readers={group ? `${counted(group.memberCount, "member")} of ${group.name}` : "All members"}
      />
    </Page>
  );
}
