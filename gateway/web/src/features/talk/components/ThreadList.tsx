import { Button, Text } from "@mantine/core";
import { Link } from "react-router";
import { Empty } from "@/components/Empty";
import { Listing } from "@/components/Listing";
import { paths } from "@/config/paths";
import { itemsOf } from "@/lib/queries";
import { useThreads } from "../api/list-threads";
import { ThreadRow } from "./ThreadRow";

export function ThreadList({ groupId }: { groupId: string }) {
  const threads = useThreads(groupId);
  const items = itemsOf(threads.data);
  return (
    <div>
      {items.length > 0 && (
        <Text size="sm" c="dimmed">
          Newest activity first
        </Text>
      )}
      <Listing
        query={threads}
        items={items}
        keyOf={(t) => t.id}
        label="Threads"
        empty={
          <Empty
            next="A question, a thought after a long day, something that helped: all are welcome."
            action={
              <Button component={Link} to={paths.newThread(groupId)} variant="default">
                Write the first one
              </Button>
            }
          >
            Nobody has started a thread here yet.
          </Empty>
        }
      >
        {(thread) => <ThreadRow thread={thread} />}
      </Listing>
    </div>
  );
}
