import { Button, Group, SegmentedControl } from "@mantine/core";
import { Empty } from "@/components/Empty";
import { Listing } from "@/components/Listing";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { useFilters } from "@/lib/filters";
import { itemsOf } from "@/lib/queries";
import { useUnreadCount } from "../api/count-unread";
import { useNotifications } from "../api/list-notifications";
import { useMarkAllRead } from "../api/mark-all-read";
import { groupsOf } from "../words";
import { NotificationRow } from "./NotificationRow";
import classes from "./notification.module.css";

/** Newest first; what belongs to one thread stands together. */
export function NotificationList() {
  const { values, set } = useFilters("show");
  const unreadOnly = values.show === "unread";
  const notifications = useNotifications(unreadOnly);
  const unread = useUnreadCount().data ?? 0;
  const readAll = useMarkAllRead();
  return (
    <>
      <Group justify="space-between">
        <SegmentedControl
          aria-label="Which notifications"
          size="md"
          value={unreadOnly ? "unread" : "all"}
          data={[
            { value: "all", label: "All" },
            { value: "unread", label: unread > 0 ? `Unread (${unread})` : "Unread" },
          ]}
          onChange={(v) => set("show", v === "unread" ? v : "")}
        />
        {unread > 0 && (
          <Button variant="default" loading={readAll.isPending} onClick={() => readAll.mutate()}>
            Mark all as read
          </Button>
        )}
      </Group>
      {readAll.error && <Trouble error={readAll.error} />}
      <Listing
        query={notifications}
        items={groupsOf(itemsOf(notifications.data))}
        keyOf={(group) => group[0]!.id}
        label="Notifications, newest first"
        waiting={<Waiting face rows={6} />}
        empty={
          unreadOnly ? (
            <Empty>You have read everything.</Empty>
          ) : (
            <Empty next="Replies to you, requests to connect and announcements will stand here.">
              Nothing has happened yet that concerns you.
            </Empty>
          )
        }
      >
        {(group) => (
          <div className={classes.group}>
            {group.length > 1 && (
              <p className={classes.together}>
                {group.length} in “{group[0]!.about}”
              </p>
            )}
            {group.map((notification) => (
              <NotificationRow key={notification.id} notification={notification} />
            ))}
          </div>
        )}
      </Listing>
    </>
  );
}
