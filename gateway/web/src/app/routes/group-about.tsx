import { Text, Title } from "@mantine/core";
import { counted } from "@/config/words";
import { isIn, LeaveGroup } from "@/features/groups";
import { useTabGroup } from "./group-context";

export function Component() {
  const group = useTabGroup();
  return (
    <>
      <section>
        <Title order={2} mb="xs">
          What it is for
        </Title>
        <Text maw="var(--measure)">{group.purpose}</Text>
      </section>
      <section>
        <Title order={2} mb="xs">
          Who reads what is written here
        </Title>
        <Text maw="var(--measure)">
          {group.access === "open"
            ? "This is an open group: every member of the community can come in and read."
            : "This is a closed group: only its members see what is said, which files there are and who is in it. Its owner and moderators let people in."}{" "}
          {counted(group.memberCount, "member")} and {counted(group.threadCount, "thread")} so far.
        </Text>
      </section>
      {isIn(group.myRole) && group.myRole !== "owner" && (
        <div>
          <LeaveGroup group={group} />
        </div>
      )}
    </>
  );
}
