import { Page } from "@/components/Page";
import { NotificationList } from "@/features/notifications";

export function Component() {
  return (
    <Page title="Notifications" narrow lead="What concerns you, newest first. Nothing else.">
      <NotificationList />
    </Page>
  );
}
