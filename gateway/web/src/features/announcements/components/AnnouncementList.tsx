import { Stack, Text } from "@mantine/core";
import { Empty } from "@/components/Empty";
import { Listing } from "@/components/Listing";
import { itemsOf } from "@/lib/queries";
import { useAnnouncements } from "../api/list-announcements";
import { AnnouncementCard } from "./AnnouncementCard";
import classes from "./announcement-list.module.css";

interface AnnouncementListProps {
  /** Of one group only. */
  groupId?: string;
  /** Only what she has not seen. */
  unseen?: boolean;
}

/** Unseen ones first, then newest first. */
export function AnnouncementList({ groupId, unseen }: AnnouncementListProps) {
  const query = useAnnouncements({ groupId, unseen });
  const items = itemsOf(query.data);
  const unseenFirst = [...items.filter((a) => !a.seen), ...items.filter((a) => a.seen)];
  return (
    <Stack gap="sm" className={classes.list}>
      {items.length > 1 && (
        <Text size="sm" c="dimmed">
          What you have not seen first, then the newest
        </Text>
      )}
      <Listing
        query={query}
        items={unseenFirst}
        keyOf={(a) => a.id}
        label="Announcements"
        look="plain"
        empty={
          unseen ? (
            <Empty>You have seen everything there is.</Empty>
          ) : (
            <Empty next="What moderators want everybody in a group to know will stand here, and stay.">
              Nothing has been announced yet.
            </Empty>
          )
        }
      >
        {(announcement) => <AnnouncementCard announcement={announcement} />}
      </Listing>
    </Stack>
  );
}
