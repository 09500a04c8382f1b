import { Button, Group, Text } from "@mantine/core";
import { Empty } from "@/components/Empty";
import { Listing } from "@/components/Listing";
import { credential, Person } from "@/components/Person";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { When } from "@/components/When";
import type { Schema } from "@/lib/api/client";
import { itemsOf } from "@/lib/queries";
import { useChangeRole } from "../api/change-role";
import { useGroupMembers } from "../api/list-members";
import { roleWords } from "../roles";

/** Who is in the group. Its owner may make moderators and take that back. */
export function GroupMembers({ group }: { group: Schema<"Group"> }) {
  const members = useGroupMembers(group.id);
  const change = useChangeRole(group.id);
  return (
    <>
      {change.error && <Trouble error={change.error} />}
      <div>
        <Text size="sm" c="dimmed">
          In the order they joined
        </Text>
        <Listing
          query={members}
          items={itemsOf(members.data)}
          keyOf={(m) => m.member.id}
          label={`Members of ${group.name}`}
          waiting={<Waiting face rows={6} />}
          empty={<Empty>Nobody is in this group yet.</Empty>}
        >
          {({ member, role, since }) => (
            <Group
              justify="space-between"
              gap="sm"
              py="sm"
              wrap={group.myRole === "owner" ? "wrap" : "nowrap"}
            >
              <Person
                member={member}
                detail={
                  <>
                    {credential(member)} · joined <When at={since} />
                  </>
                }
              />
              <Group gap="sm" flex="none">
                {role !== "member" && (
                  <Text size="sm" fw={600}>
                    {roleWords[role]}
                  </Text>
                )}
                {group.myRole === "owner" && role !== "owner" && (
                  <Button
                    variant="default"
                    size="sm"
                    disabled={change.isPending}
                    onClick={() =>
                      change.mutate({
                        memberId: member.id,
                        role: role === "moderator" ? "member" : "moderator",
                      })
                    }
                  >
                    {role === "moderator" ? "End moderating" : "Make moderator"}
                  </Button>
                )}
              </Group>
            </Group>
          )}
        </Listing>
      </div>
    </>
  );
}
