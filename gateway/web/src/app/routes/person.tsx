import { Group, Skeleton, Text, Title } from "@mantine/core";
import { useParams } from "react-router";
import { Face } from "@/components/Face";
import { Page } from "@/components/Page";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { When } from "@/components/When";
import { professionName, stateName } from "@/config/words";
import { ConnectBox, ProfileView, usePerson } from "@/features/people";
import { useMyId } from "@/features/session";

export function Component() {
  const { memberId = "" } = useParams();
  const { data: person, error, refetch } = usePerson(memberId);
  const myId = useMyId();
  if (!person) {
    return (
      <Page title="Member" heading={error ? undefined : <Skeleton height={64} width="18rem" />}>
        {error ? <Trouble error={error} onRetry={() => void refetch()} /> : <Waiting rows={3} />}
      </Page>
    );
  }
  return (
    <Page
      title={person.name}
      heading={
        <Group gap="lg" wrap="nowrap">
          <Face id={person.id} name={person.name} size={76} />
          <div>
            <Title order={1}>{person.name}</Title>
            <Text c="dimmed">
              {professionName(person.profession)}, {stateName(person.licenceState)}
            </Text>
            <Text c="dimmed" size="sm">
              Joined <When at={person.joinedAt} />
            </Text>
          </div>
        </Group>
      }
    >
      {person.id === myId ? (
        <Text>This is how other members see you.</Text>
      ) : (
        <ConnectBox key={person.id} person={person} />
      )}
      <ProfileView profile={person.profile} name={person.name} />
    </Page>
  );
}
