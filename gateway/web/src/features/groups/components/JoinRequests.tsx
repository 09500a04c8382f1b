import { Button, Group, Title } from "@mantine/core";
import { Card } from "@/components/Card";
import { Person } from "@/components/Person";
import { Trouble } from "@/components/Trouble";
import { counted } from "@/config/words";
import type { Schema } from "@/lib/api/client";
import { itemsOf } from "@/lib/queries";
import { useDecideRequest } from "../api/decide-request";
import { useJoinRequests } from "../api/list-requests";
import { moderates } from "../roles";

/** Those who ask to join, for the owner and moderators; nothing when nobody asks. */
export function JoinRequests({ group }: { group: Schema<"Group"> }) {
  const requests = useJoinRequests(group.id, group.access === "closed" && moderates(group.myRole));
  const decide = useDecideRequest(group.id);
  const asking = itemsOf(requests.data);
  if (asking.length === 0) return requests.error ? <Trouble error={requests.error} /> : null;
  return (
    <Card>
      <Title order={2}>{counted(asking.length, "person asks", "people ask")} to join</Title>
      {decide.error && <Trouble error={decide.error} />}
      {asking.map(({ member }) => (
        <Group key={member.id} justify="space-between" gap="sm">
          <Person member={member} />
          <Group gap="xs">
            <Button
              size="sm"
              disabled={decide.isPending}
              aria-label={`Let in ${member.name}`}
              onClick={() => decide.mutate({ memberId: member.id, approve: true })}
            >
              Let in
            </Button>
            <Button
              size="sm"
              variant="default"
              disabled={decide.isPending}
              aria-label={`Decline ${member.name}`}
              onClick={() => decide.mutate({ memberId: member.id, approve: false })}
            >
              Decline
            </Button>
          </Group>
        </Group>
      ))}
    </Card>
  );
}
